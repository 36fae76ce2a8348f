package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import org.zhibiao.web.view.LoginView;

/** The page on which a coder enters with a password. */
final class LoginPage {

    private final Pages pages;
    private final Sessions sessions;

    LoginPage(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    /** Answers with the page. */
    void answer(Context context) {
        draw(context, Optional.ofNullable(context.queryParam("back")).orElse(""), false);
    }

    private void draw(Context context, String back, boolean wrong) {
        pages.draw(
                context,
                "login",
                new LoginView(pages.frame(context, Pages.texts(context).text("title.login"), "", false), back, wrong));
    }

    /** Lets a coder in. */
    void enter(Context context) throws IOException {
        String back = form(context, "back");
        if (sessions.enter(context, form(context, "coder").strip(), form(context, "password"))) {
            // Behind a second slash there would be another host.
            context.redirect(back.matches("/(?![/\\\\]).*") ? back : "/", HttpStatus.SEE_OTHER);
            return;
        }
        context.status(403);
        draw(context, back, true);
    }

    /** Lets a coder go. */
    void leave(Context context) {
        sessions.leave(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private static String form(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}
