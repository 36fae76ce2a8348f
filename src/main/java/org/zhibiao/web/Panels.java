package org.zhibiao.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.PanelRequest;
import org.zhibiao.QueryLanguage;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.document.Region;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryException;

/** Reads which panel an address asks for. */
final class Panels {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_INDICATORS = 20;

    private final QueryLanguage language;

    Panels(QueryLanguage language) {
        this.language = language;
    }

    /**
     * A panel that is asked for.
     *
     * @param indicators whose aims and results
     * @param request of which regions and years
     */
    record Asked(List<IndicatorChoice> indicators, PanelRequest request) {

        Asked {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Reads {@code indicator} (one or more), {@code level}, {@code region}, {@code years} such as 2020..2025, {@code q} and
     * {@code all}.
     *
     * @throws RefusedException when one of them is none
     * @throws QueryException when the query has a mistake
     */
    Asked asked(Context context) {
        List<IndicatorChoice> indicators = new ArrayList<>();
        context.queryParams("indicator").stream()
                .flatMap(names -> Stream.of(names.split("[,，]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_INDICATORS)
                .map(language::indicator)
                .forEach(indicators::add);
        if (indicators.isEmpty()) {
            throw new RefusedException(400, "refused.no_indicator");
        }
        return new Asked(
                indicators,
                new PanelRequest(
                        language.read(value(context, "q")),
                        level(value(context, "level")),
                        Optional.of(value(context, "region")).filter(name -> !name.isEmpty()),
                        value(context, "all").equals("true"),
                        years(value(context, "years"))));
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    private Optional<Region.Level> level(String level) {
        if (level.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!level.matches(".*\\s.*")
                    && language.query("level:" + level) instanceof Expression.Match match
                    && !match.isAny()) {
                return Optional.of(Region.Level.valueOf(match.value().toUpperCase(Locale.ROOT)));
            }
        } catch (QueryException e) {
            // Told below.
        }
        throw new RefusedException(400, "refused.level");
    }

    private static Optional<PanelRequest.Years> years(String years) {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        if (!years.matches("\\d{4}(?:\\.\\.\\d{4})?")) {
            throw new RefusedException(400, "refused.years");
        }
        int first = Integer.parseInt(years.substring(0, 4));
        int last = Integer.parseInt(years.substring(years.length() - 4));
        if (first < FIRST_YEAR || last > LAST_YEAR || last < first) {
            throw new RefusedException(400, "refused.years");
        }
        return Optional.of(new PanelRequest.Years(first, last));
    }
}
