package org.zhibiao.web.view;

/**
 * A page that says what is wrong and what to do.
 *
 * @param frame what stands around it
 * @param heading what is wrong
 * @param advice what to do
 */
public record ErrorView(Frame frame, String heading, String advice) {}
