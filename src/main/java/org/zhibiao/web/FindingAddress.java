package org.zhibiao.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.record.Finding;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.web.view.Address;

/** How addresses name a finding: its layer and place, and of several at one place, which. */
final class FindingAddress {

    private FindingAddress() {}

    /** The address at which a finding is shown in its document; the first, if there are several at its place. */
    static Address of(String document, Finding finding) {
        return of(document, name(finding));
    }

    /** The address at which a finding of a document is shown. */
    static Address of(String document, String finding) {
        return Address.of("/document")
                .with("name", document)
                .with("finding", finding)
                .at(finding);
    }

    private static String name(Finding finding) {
        return finding.layer().code() + "-" + finding.span().start() + "-"
                + finding.span().end();
    }

    /** The findings of a document by their names, in their order. */
    static Map<String, ReviewedFinding> names(List<ReviewedFinding> findings) {
        Map<String, ReviewedFinding> named = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ReviewedFinding finding : findings) {
            String name = name(finding.finding());
            int count = seen.merge(name, 1, Integer::sum);
            named.put(count == 1 ? name : name + "-" + count, finding);
        }
        return named;
    }
}
