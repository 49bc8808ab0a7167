// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A gateway and an issuer at the network edge: takes imports, remembers ids, lags a little, and is busy now and then. */
final class FakeKept implements AutoCloseable {
    final List<String> requests = new ArrayList<>();
    final Map<String, Set<String>> idsByKind = new HashMap<>();
    boolean surveyExists;
    int failedRows;

    private final HttpServer server;
    private int lag = 3;
    private int calls;

    FakeKept() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path);
        boolean isToken = path.equals("/oauth2/token");
        calls++;
        if (!isToken && !"Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else if (calls % 5 == 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            send(exchange, isToken ? 200 : 429, isToken ? token() : "{}");
        } else if (path.endsWith("-imports")) {
            Set<String> ids = idsByKind.computeIfAbsent(path, key -> new HashSet<>());
            body.lines().forEach(row -> ids.add(row.replaceAll(".*?\"externalId\":\"([^\"]*)\".*", "$1")));
            exchange.getResponseHeaders().add("Location", path + "/imp_1");
            send(exchange, 202, "{}");
        } else {
            send(exchange, status(exchange), read(exchange, path));
        }
    }

    private int status(HttpExchange exchange) {
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        String path = exchange.getRequestURI().getPath();
        boolean posts = exchange.getRequestMethod().equals("POST");
        surveyExists |= posts && path.equals("/api/v1/surveys");
        return posts && Set.of("/api/v1/surveys", "/api/v1/inspections").contains(path) ? 201 : 200;
    }

    private String read(HttpExchange exchange, String path) {
        if (path.equals("/oauth2/token")) {
            return token();
        }
        if (path.contains("-imports/") && path.endsWith("/results")) {
            return "{\"data\":[{\"line\":7,\"errors\":[{\"code\":\"wrong\"}]}]}";
        }
        if (path.contains("-imports/")) {
            int created = idsByKind
                    .getOrDefault(path.substring(0, path.lastIndexOf('/')), Set.of())
                    .size();
            return "{\"status\":\"SUCCEEDED\",\"counts\":{\"created\":%d,\"failed\":%d}}"
                    .formatted(created, failedRows);
        }
        return switch (path) {
            case "/api/v1/metric-freshness" ->
                "{\"sources\":[{\"source\":\"customer\",\"lag\":%d},{\"source\":\"survey\",\"lag\":0}]}"
                        .formatted(Math.max(0, --lag));
            case "/api/v1/agents" ->
                "{\"data\":[%s]}"
                        .formatted(ServiceDesk.AGENTS.stream()
                                .map("{\"id\":\"agt_1\",\"externalId\":\"%s\"}"::formatted)
                                .collect(Collectors.joining(",")));
            case "/api/v1/inspection-checklists" -> "{\"data\":[{\"id\":\"chk_1\",\"key\":\"shop\"}]}";
            case "/api/v1/surveys" ->
                exchange.getRequestMethod().equals("POST")
                        ? "{\"id\":\"srv_1\",\"key\":\"after-purchase\",\"status\":\"DRAFT\"}"
                        : surveyExists
                                ? "{\"data\":[{\"id\":\"srv_1\",\"key\":\"after-purchase\",\"status\":\"PUBLISHED\"}]}"
                                : "{\"data\":[]}";
            default -> "{\"data\":[]}";
        };
    }

    private static String token() {
        return "{\"access_token\":\"t0ken\",\"expires_in\":300}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
