package org.zhibiao.web.view;

/**
 * The page on which a coder enters.
 *
 * @param frame what stands around it
 * @param back where to go on
 * @param wrong whether name and password did not fit
 */
public record LoginView(Frame frame, String back, boolean wrong) {}
