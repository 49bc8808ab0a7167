// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.openapi.SuiteDocument;
import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The pages that the gateway serves itself: the document, its reader, the catalogue of APIs, the front page. */
@Startup
@Singleton
class Pages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final Map<String, String> OPEN_TO_ALL =
            Map.of("Access-Control-Allow-Origin", "*", "Cache-Control", "public, max-age=60");
    private static final Map<String, String> CHANGES_WITH_RELEASES = Map.of("Cache-Control", "public, max-age=3600");

    private final Map<String, Page> pages = new HashMap<>();
    private final Page frontPage;

    Pages(SuiteDocument document) {
        pages.put("/openapi/v1.json", new Page(document.asJson(), "application/json", OPEN_TO_ALL));
        pages.put("/openapi/v1.yaml", new Page(document.asYaml(), "application/yaml", OPEN_TO_ALL));
        pages.put(
                "/.well-known/api-catalog",
                new Page(
                        read("pages/api-catalog.json"),
                        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"",
                        OPEN_TO_ALL));
        pages.put("/", new Page(read("pages/index.json"), "application/json", CHANGES_WITH_RELEASES));
        frontPage = new Page(read("pages/index.html"), HTML, restrictedTo("'self'"));
        addReader();
    }

    private void addReader() {
        String jar = "META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        // Tokens may come from an issuer on another site, so the reader may connect there.
        Page reader = new Page(read("pages/docs.html"), HTML, restrictedTo("'self' http: https:"));
        pages.put("/docs", reader);
        pages.put("/docs/docs.js", new Page(read("pages/docs.js"), SCRIPT, CHANGES_WITH_RELEASES));
        pages.put("/docs/docs.css", new Page(read("pages/docs.css"), STYLE, CHANGES_WITH_RELEASES));
        pages.put("/docs/swagger-ui.css", new Page(read(jar + "swagger-ui.css"), STYLE, CHANGES_WITH_RELEASES));
        pages.put("/docs/swagger-ui.js", new Page(read(jar + "swagger-ui-bundle.js"), SCRIPT, CHANGES_WITH_RELEASES));
        pages.put("/favicon.ico", new Page(read(jar + "favicon-32x32.png"), "image/png", CHANGES_WITH_RELEASES));
    }

    /** Answers if the path is one of these pages. */
    boolean answer(RoutingContext rc, String path) {
        Page page = pages.get(path);
        if (page == null) {
            return false;
        }
        HttpMethod method = rc.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            rc.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ProblemWriter.answer(rc, GatewayProblem.METHOD_NOT_ALLOWED, "GET, HEAD");
            return true;
        }
        if (path.equals("/")) {
            rc.response().headers().add(HttpHeaders.VARY, "Accept");
            page = wantsHtml(rc) ? frontPage : page;
        }
        page.answer(rc);
        return true;
    }

    static boolean wantsHtml(RoutingContext rc) {
        String accept = rc.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static Map<String, String> restrictedTo(String connections) {
        return Map.of(
                "Cache-Control",
                "no-cache",
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " connect-src " + connections
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static String swaggerVersion() {
        Properties properties = new Properties();
        try (InputStream in = open("swagger-ui.properties")) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not on the classpath");
        }
        return in;
    }
}
