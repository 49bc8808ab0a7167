// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another company's site that has put our script into one of its pages. */
final class HostSite implements AutoCloseable {

    private final HttpServer server;

    private HostSite(HttpServer server) {
        this.server = server;
    }

    /**
     * @param service where the suite is reached
     * @param token of an in-app link
     */
    static HostSite with(String service, String token) throws IOException {
        byte[] page = """
                <!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Tea shop</title><body style="margin:0;font:16px sans-serif"><h1>Tea shop</h1>
                <script src="%s/s/embed.js" data-survey="%s" data-title="Survey" async></script>
                <p id="after">Our teas</p></body></html>""".formatted(service, token).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new HostSite(server);
    }

    /** By its number: to a browser that is another site than localhost, and not just another origin. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
