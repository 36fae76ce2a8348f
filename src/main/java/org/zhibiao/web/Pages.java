package org.zhibiao.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.zhibiao.Zhibiao;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.Texts;

/** Draws pages by the templates, which the build has made classes of. */
final class Pages {

    private static final int DIGITS = 20;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Guard guard;
    private final Assets assets;

    Pages(Guard guard, Assets assets) {
        this.guard = guard;
        this.assets = assets;
    }

    /** The texts in the language that a browser asks for. */
    static Texts texts(Context context) {
        return Texts.accepted(
                Optional.ofNullable(context.header("Accept-Language")).orElse(""));
    }

    /**
     * What stands around a page.
     *
     * @param title the title of the page
     * @param section the entry of the navigation that it belongs to
     * @param hasBase whether there is a knowledge base
     */
    Frame frame(Context context, String title, String section, boolean hasBase) {
        return new Frame(
                texts(context),
                title,
                section,
                guard.token(),
                guard.readOnly(),
                hasBase,
                Zhibiao.version(),
                assets.version());
    }

    /** Answers with a page, or with a part of one. */
    void draw(Context context, String template, Object view) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", view, output);
        answer(context, "text/html; charset=utf-8", output.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with bytes, or, to a browser that has them, with the news that they are the same (RFC 9110, 13.1.2). */
    static void answer(Context context, String type, byte[] bytes) {
        String tag = "\"" + digest(bytes) + "\"";
        context.header("ETag", tag);
        if (context.status().getCode() == 200 && tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(type).result(bytes);
    }

    /** Tells some bytes from others. */
    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
