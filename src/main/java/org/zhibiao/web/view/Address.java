package org.zhibiao.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An address of the workbench: every state of a page has one.
 *
 * @param path such as {@code /document}
 * @param parameters behind the question mark, in order
 * @param fragment behind the number sign; empty for none
 */
public record Address(String path, List<Parameter> parameters, String fragment) {

    /**
     * A parameter.
     *
     * @param name its name
     * @param value its value, not encoded
     */
    public record Parameter(String name, String value) {}

    /** Keeps its own copy of the list. */
    public Address {
        parameters = List.copyOf(parameters);
    }

    /** An address without parameters. */
    public static Address of(String path) {
        return new Address(path, List.of(), "");
    }

    /** The same with one more parameter; one without a value is left out. */
    public Address with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(new Parameter(name, value));
        return new Address(path, all, fragment);
    }

    /** The same with a parameter for each of some values. */
    public Address withAll(String name, List<String> values) {
        Address address = this;
        for (String value : values) {
            address = address.with(name, value);
        }
        return address;
    }

    /** The same, at a place of the page. */
    public Address at(String place) {
        return new Address(path, parameters, place);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(path);
        char joint = '?';
        for (Parameter parameter : parameters) {
            written.append(joint)
                    .append(parameter.name())
                    .append('=')
                    .append(URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8));
            joint = '&';
        }
        if (!fragment.isEmpty()) {
            written.append('#').append(fragment);
        }
        return written.toString();
    }
}
