package org.zhibiao.web.view;

/**
 * A choice that is an address.
 *
 * @param label what it is called
 * @param address where it leads
 * @param chosen whether it is what is shown
 */
public record Link(String label, Address address, boolean chosen) {}
