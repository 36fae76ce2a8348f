package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.Zhibiao;
import org.zhibiao.lexicon.Models;
import org.zhibiao.review.Accounts;
import org.zhibiao.review.Coder;

/** Who has given a password in which browser; forgotten when the program ends. Who tries many passwords must wait. */
final class Sessions {

    private static final String COOKIE = "session";
    private static final String BEARER = "Bearer ";
    private static final int BYTES = 32;
    private static final int MOST = 10_000;
    private static final int MOST_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Session(Coder coder, Instant until) {}

    private record Failures(int count, Instant until) {}

    Sessions(Path knowledgeBase) {
        this.accounts = Zhibiao.open(knowledgeBase, Models.bundled()).review().accounts();
    }

    /** Who asks, by the cookie of a browser or the token of a program. */
    Optional<Coder> coder(Context context) throws IOException {
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (header.startsWith(BEARER)) {
            return accounts.ofToken(header.substring(BEARER.length()).strip());
        }
        String id = context.cookie(COOKIE);
        synchronized (this) {
            Session session = id == null ? null : sessions.get(id);
            return session == null || session.until().isBefore(Instant.now())
                    ? Optional.empty()
                    : Optional.of(session.coder());
        }
    }

    /**
     * Lets a coder in.
     *
     * @return whether the password fits
     * @throws RefusedException when too many were tried
     */
    boolean enter(Context context, String name, String password) throws IOException {
        synchronized (this) {
            Failures failed = failures.get(name);
            if (failed != null
                    && failed.count() >= MOST_FAILURES
                    && Instant.now().isBefore(failed.until())) {
                throw new RefusedException(429, "refused.too_many_passwords");
            }
        }
        Optional<Coder> coder = accounts.verified(name, password);
        if (coder.isEmpty()) {
            note(name);
            return false;
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String id = HexFormat.of().formatHex(secret);
        synchronized (this) {
            failures.remove(name);
            trim(sessions);
            sessions.put(id, new Session(coder.get(), Instant.now().plus(LONGEST)));
        }
        Cookie cookie = new Cookie(COOKIE, id);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure("https".equals(context.header("X-Forwarded-Proto")));
        context.cookie(cookie);
        return true;
    }

    private synchronized void note(String name) {
        trim(failures);
        failures.merge(
                name,
                new Failures(1, Instant.now().plus(PAUSE)),
                (before, one) ->
                        new Failures(before.until().isBefore(Instant.now()) ? 1 : before.count() + 1, one.until()));
    }

    private static void trim(Map<String, ?> oldestFirst) {
        while (oldestFirst.size() >= MOST) {
            oldestFirst.remove(oldestFirst.keySet().iterator().next());
        }
    }

    /** Forgets the browser. */
    synchronized void leave(Context context) {
        String id = context.cookie(COOKIE);
        if (id != null) {
            sessions.remove(id);
        }
        context.removeCookie(COOKIE);
    }
}
