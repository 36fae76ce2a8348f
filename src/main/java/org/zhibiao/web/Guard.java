package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.web.view.Address;

/**
 * What every request passes. Other pages in the same browser can reach 127.0.0.1 too, also under a name of their own that
 * they let stand for it: hence the names that a request may call this server by are checked, where it comes from, and that
 * it knows the token that only our own pages are told.
 */
final class Guard {

    /** The field of forms that holds the token. */
    static final String TOKEN = "token";

    private static final String TOKEN_HEADER = "X-CSRF-Token";
    private static final int TOKEN_BYTES = 24;
    private static final Pattern OWN_HOST = Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d{1,5})?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}])(?::\\d{1,5})?");
    /** No code or style within a page, nothing from elsewhere, in nobody's frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String token;
    private final boolean readOnly;
    private final boolean passwords;
    private final Set<String> names;
    private final Sessions sessions;

    Guard(WorkbenchOptions options, Sessions sessions) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        this.readOnly = options.readOnly();
        this.passwords = options.passwords();
        this.names = options.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.sessions = sessions;
    }

    /** What requests that change something must send; pages of others cannot read it. */
    String token() {
        return token;
    }

    /** Whether nothing can be changed. */
    boolean readOnly() {
        return readOnly;
    }

    /**
     * Lets a request through.
     *
     * @throws RefusedException when it must not be answered
     */
    void check(Context context) throws IOException {
        headers(context);
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        if (!isOwn(host)) {
            throw new RefusedException(421, "refused.host");
        }
        if (passwords && !mayEnter(context)) {
            return;
        }
        if (context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD)) {
            return;
        }
        if (readOnly && !context.path().startsWith("/log")) {
            throw new RefusedException(403, "refused.read_only");
        }
        if (!isFromHere(context, host) || !isToken(context)) {
            throw new RefusedException(403, "refused.origin");
        }
    }

    /** A page of another name could let that stand for our address (DNS rebinding); an address cannot be made to. */
    private boolean isOwn(String host) {
        return OWN_HOST.matcher(host).matches()
                || ADDRESS.matcher(host).matches() && !names.isEmpty()
                || names.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""));
    }

    /** Lets those in who have a password or a token; shows others where to enter. */
    private boolean mayEnter(Context context) throws IOException {
        Coders.knowByPassword(context, sessions.coder(context));
        boolean open = context.path().equals("/login") || context.path().startsWith("/static/");
        if (open || Coders.of(context).isPresent()) {
            return true;
        }
        if (context.path().startsWith(Api.ROOT + "/")
                || !context.method().equals(HandlerType.GET)
                || context.header("HX-Request") != null) {
            throw new RefusedException(401, "refused.password");
        }
        String query = context.queryString();
        context.redirect(
                Address.of("/login")
                        .with("back", context.path() + (query == null ? "" : "?" + query))
                        .toString(),
                HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
        return false;
    }

    private static boolean isFromHere(Context context, String host) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private boolean isToken(Context context) {
        String sent = Optional.ofNullable(context.header(TOKEN_HEADER))
                .or(() -> Optional.ofNullable(context.formParam(TOKEN)))
                .orElse("");
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Language");
    }
}
