package org.zhibiao.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.QueryLanguage;
import org.zhibiao.document.content.Limits;
import org.zhibiao.store.KnowledgeBaseException;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.web.view.ErrorView;
import org.zhibiao.web.view.Texts;

/** The workbench: a server for the browsers of this machine, from its start to its end. */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    /** Most of a request without files, in bytes. */
    private static final long MOST_BYTES = 1 << 20;

    private final String host;
    private final Sessions sessions;
    private final SharedBase bases;
    private final TakingIn takingIn;
    private final Pages pages;
    private final Guard guard;
    private final Assets assets = new Assets();
    private final LoginPage loginPage;
    private final AskPage askPage;
    private final Suggestions suggestions;
    private final DocumentPage documentPage;
    private final DocumentsPage documentsPage;
    private final Downloads downloads;
    private final TakeInPage takeInPage;
    private final Api api;
    private final ReviewPage reviewPage;
    private final AgreementPage agreementPage;
    private final ValidationPage validationPage;
    private final IndicatorPage indicatorPage;
    private final PlacePage placePage;
    private final PanelPage panelPage;
    private final List<String> addresses = new ArrayList<>();
    private final Javalin server;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Workbench(WorkbenchOptions options) {
        QueryLanguage language = new QueryLanguage(options.models());
        Explainer explainer = new Explainer(options.models());
        host = options.host();
        sessions = new Sessions(options.knowledgeBase());
        guard = new Guard(options, sessions);
        Decisions decisions = new Decisions(guard);
        bases = new SharedBase(options.knowledgeBase(), options.models());
        takingIn = new TakingIn(options.knowledgeBase(), options.models());
        pages = new Pages(guard, assets);
        loginPage = new LoginPage(pages, sessions);
        askPage = new AskPage(pages, bases, language);
        suggestions = new Suggestions(pages, bases, language);
        documentPage = new DocumentPage(pages, bases, explainer, decisions, guard);
        documentsPage = new DocumentsPage(pages, bases, guard);
        downloads = new Downloads(bases, language);
        reviewPage = new ReviewPage(pages, bases, language, decisions);
        Panels panels = new Panels(language);
        agreementPage = new AgreementPage(pages, bases, guard);
        validationPage = new ValidationPage(pages, bases, language, decisions);
        indicatorPage = new IndicatorPage(pages, bases, language);
        placePage = new PlacePage(pages, bases);
        panelPage = new PanelPage(pages, bases, language, panels);
        api = new Api(bases, language, panels);
        takeInPage = new TakeInPage(pages, takingIn, options.samples());
        server = Javalin.create(this::configure);
        // Nobody waits for the tables of reading until a document is opened, which then need not wait.
        Thread.ofPlatform().daemon().name("reading the tables").start(explainer::reader);
    }

    /**
     * Starts a workbench, which answers when this returns.
     *
     * @throws BindException when the port is in use, or may not be used
     */
    public static Workbench start(WorkbenchOptions options) throws BindException {
        Workbench workbench = new Workbench(options);
        try {
            workbench.server.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            workbench.close();
            BindException refused = new BindException("port " + options.port() + " cannot be used");
            refused.initCause(e);
            throw refused;
        }
        return workbench;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/");
    }

    /** Waits until it is closed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.multipartConfig.maxFileSize(Limits.DEFAULT.bytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(TakeInPage.MOST_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
        });
        config.events.handlerAdded(added -> addresses.add(added.getHttpMethod().name() + " " + added.getPath()));
        routes(config.routes);
        errors(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.before(guard::check);
        routes.get("/login", loginPage::answer);
        routes.post("/login", loginPage::enter);
        routes.post("/logout", loginPage::leave);
        routes.get("/", askPage::answer);
        routes.get("/suggest", suggestions::answer);
        routes.get("/documents", documentsPage::answer);
        routes.post("/documents/identify", documentsPage::identify);
        routes.get("/document", documentPage::answer);
        routes.get("/record", documentPage::answerRecord);
        routes.get("/export", downloads::answer);
        routes.get("/take-in", context -> takeInPage.answer(context, hasBase()));
        routes.get("/take-in/progress", takeInPage::answerProgress);
        routes.post("/take-in", takeInPage::take);
        routes.get("/indicator", indicatorPage::answer);
        routes.get("/place", placePage::answer);
        routes.get("/panel", panelPage::answer);
        routes.get("/panel/export", panelPage::export);
        routes.get("/review", reviewPage::answer);
        routes.get("/review/marked", reviewPage::answerMarked);
        routes.post("/review/coder", reviewPage::takeCoder);
        routes.post("/review/decide", reviewPage::decide);
        routes.post("/review/add", reviewPage::add);
        routes.post("/review/undo", reviewPage::undo);
        routes.post("/review/exclude", reviewPage::exclude);
        routes.post("/review/read", reviewPage::read);
        routes.get("/agreement", agreementPage::answer);
        routes.get("/validation", validationPage::answer);
        routes.post("/validation/keep", validationPage::keep);
        api.routes(routes);
        routes.get("/static/{version}/{name}", assets::answer);
    }

    private boolean hasBase() throws IOException {
        try {
            return bases.ask(base -> true);
        } catch (KnowledgeBaseException e) {
            return false;
        }
    }

    private void errors(RoutesConfig routes) {
        routes.exception(RefusedException.class, (e, context) -> refuse(context, e.status(), e.key(), e.detail()));
        routes.exception(KnowledgeBaseException.class, this::withoutBase);
        routes.exception(QueryException.class, (e, context) -> {
            Texts texts = Pages.texts(context);
            Api.refuse(
                    context,
                    400,
                    texts.text("refused.query"),
                    texts.translated(Objects.requireNonNull(e.getMessage())));
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            refuse(context, 500, "refused.error");
        });
        routes.error(404, context -> {
            if (context.result() == null
                    || context.result().isEmpty()
                    || context.result().startsWith("Endpoint")) {
                refuse(context, 404, "refused.not_found");
            }
        });
        routes.error(413, context -> refuse(context, 413, "refused.too_large"));
    }

    /** Where there is no knowledge base yet, one is offered to be made; one that cannot be read is told of. */
    private void withoutBase(KnowledgeBaseException e, Context context) {
        switch (e.reason()) {
            case NO_KNOWLEDGE_BASE -> {
                if (isForPrograms(context)) {
                    refuse(context, 503, "refused.no_base");
                } else {
                    takeInPage.answer(context, false);
                }
            }
            case OTHER_VERSION -> refuse(context, 503, "refused.other_version");
            case LOCKED -> refuse(context, 503, "refused.locked");
            case DAMAGED -> refuse(context, 503, "refused.damaged");
        }
    }

    private void refuse(Context context, int status, String key) {
        refuse(context, status, key, "");
    }

    private void refuse(Context context, int status, String key, String detail) {
        Texts texts = Pages.texts(context);
        String heading = texts.text(key);
        String advice = detail.isEmpty() ? texts.text(key + ".advice") : texts.translated(detail);
        if (isForPrograms(context)) {
            Api.refuse(context, status, heading, advice);
            return;
        }
        context.status(status);
        pages.draw(context, "error", new ErrorView(pages.frame(context, heading, "", true), heading, advice));
    }

    private static boolean isForPrograms(Context context) {
        return context.path().startsWith(Api.ROOT + "/");
    }

    /** The addresses that it answers, for the test of their description. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Lets requests end that are being answered, and ends. */
    @Override
    public void close() {
        server.stop();
        takingIn.close();
        bases.close();
        ended.countDown();
    }
}
