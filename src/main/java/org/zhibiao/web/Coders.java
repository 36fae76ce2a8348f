package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zhibiao.review.Coder;

/**
 * Who judges in this browser. On one machine a name is enough, which a cookie remembers: whoever sits there decides. Where
 * passwords are asked for it is the coder whose password was given.
 */
final class Coders {

    private static final String COOKIE = "coder";
    private static final String BY_PASSWORD = "coderByPassword";
    private static final String ADJUDICATES = "+";
    private static final int YEAR_IN_SECONDS = 31_536_000;

    private Coders() {}

    private record ByPassword(Optional<Coder> coder) {}

    /** From now on the cookie of a name says nothing. */
    static void knowByPassword(Context context, Optional<Coder> coder) {
        context.attribute(BY_PASSWORD, new ByPassword(coder));
    }

    /** Whether passwords are asked for. */
    static boolean havePasswords(Context context) {
        return context.attribute(BY_PASSWORD) != null;
    }

    /** Who judges; empty as long as nobody has said. */
    static Optional<Coder> of(Context context) {
        ByPassword known = context.attribute(BY_PASSWORD);
        if (known != null) {
            return known.coder();
        }
        String kept = Optional.ofNullable(context.cookie(COOKIE)).orElse("");
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean adjudicates = kept.startsWith(ADJUDICATES);
            String name = URLDecoder.decode(adjudicates ? kept.substring(1) : kept, StandardCharsets.UTF_8);
            return Optional.of(new Coder(name, adjudicates));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whose eyes see what others said: an adjudicator sees all. */
    static Optional<Coder> eyes(Optional<Coder> coder) {
        return coder.filter(one -> !one.adjudicates());
    }

    /**
     * Remembers who judges.
     *
     * @throws IllegalArgumentException when the name is none
     */
    static void remember(Context context, String name, boolean adjudicates) {
        Coder coder = new Coder(name, adjudicates);
        String kept = (adjudicates ? ADJUDICATES : "")
                + URLEncoder.encode(coder.name(), StandardCharsets.UTF_8).replace("+", "%20");
        Cookie cookie = new Cookie(COOKIE, kept);
        cookie.setMaxAge(YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }
}
