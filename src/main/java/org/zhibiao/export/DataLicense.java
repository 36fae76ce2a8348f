package org.zhibiao.export;

import java.util.regex.Pattern;

/**
 * The licence of a data set, by its identifier in the SPDX License List (https://spdx.org/licenses), such as
 * {@code CC-BY-4.0}.
 *
 * @param id the identifier
 */
public record DataLicense(String id) {

    /** An idstring of the SPDX Specification, with a figure or a hyphen in it, as all but a few of the list have. */
    private static final Pattern FORM = Pattern.compile("(?=.*[-\\d])[A-Za-z][A-Za-z0-9.-]+|MIT|PDDL|ISC");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it can be no identifier
     */
    public DataLicense {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no identifier of the SPDX License List; write for example CC-BY-4.0, CC0-1.0 or"
                            + " ODbL-1.0");
        }
    }

    /** Where its text stands. */
    public String address() {
        return "https://spdx.org/licenses/" + id + ".html";
    }
}
