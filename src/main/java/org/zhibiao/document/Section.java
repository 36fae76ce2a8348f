package org.zhibiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heading with all that stands below it.
 *
 * @param title the heading without its number
 * @param level how deep the kind of heading stands: 1 for 第一篇, larger for （一） and 1.
 * @param start position of the heading, in code points
 * @param parent the heading above it
 */
public record Section(String title, int level, int start, Optional<Section> parent) {

    /** The headings from the outermost to this one. */
    public List<String> path() {
        List<String> path =
                parent.map(section -> new ArrayList<>(section.path())).orElseGet(ArrayList::new);
        path.add(title);
        return List.copyOf(path);
    }
}
