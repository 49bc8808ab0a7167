// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.feedkit.Parts;
import dev.kept.testkit.KeptServiceResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A feed of customers over HTTP, and the issuer of the token with which it is read. */
public class FakeCustomerService extends KeptServiceResource {

    private static final UUID EPOCH = UUID.randomUUID();
    private static final List<List<String>> EVENTS = IntStream.range(0, Parts.COUNT)
            .<List<String>>mapToObj(part -> new ArrayList<>())
            .toList();
    private static final Pattern POSITION = Pattern.compile("part=(\\d+)&after=(\\d+)");

    private @Nullable HttpServer running;

    /** Appends an event of a customer. */
    public static void tell(String type, String tenant, String customerId, long version, String data) {
        tellOf(type, tenant, customerId, customerId, version, data);
    }

    /** Appends an event of something that a customer has. */
    public static synchronized void tellOf(
            String type, String tenant, String customerId, String entity, long version, String data) {
        int part = Parts.of(tenant, customerId);
        List<String> events = EVENTS.get(part);
        events.add("""
                {"id": "%s", "source": "/customer-service", "specversion": "1.0", "type": "%s", "time": "%s",
                 "recordedat": "%s", "tenant": "%s", "subject": "%s", "entity": "%s", "version": %d, "part": %d, "seq": %d,
                 "data": %s}
                """.formatted(
                        UUID.randomUUID(),
                        type,
                        // Nothing is told that is too old to be asked about, whenever the test runs.
                        type.equals("customer.order.placed.v1") ? Instant.now() : Instant.parse("2026-05-13T09:30:00Z"),
                        Instant.now(),
                        tenant,
                        customerId,
                        entity,
                        version,
                        part,
                        events.size() + 1,
                        data));
    }

    @Override
    public Map<String, String> start() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> answer(exchange, "{\"access_token\": \"t\", \"expires_in\": 300}"));
        server.createContext("/internal/feed/heads", exchange -> answer(exchange, heads()));
        server.createContext(
                "/internal/feed",
                exchange -> answer(exchange, page(exchange.getRequestURI().getQuery())));
        server.createContext("/internal/contacts/", FakeCustomerService::contact);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        running = server;
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> config = new HashMap<>(super.start());
        config.put("KEPT_CUSTOMER_URL", base);
        config.put("KEPT_TOKEN_URL", base + "/token");
        return config;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop(0);
        }
        super.stop();
    }

    /** Each customer has an address made of its id; one whose id ends with GONE has none. */
    private static void contact(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String customer = path.substring(path.lastIndexOf('/') + 1);
        if (customer.endsWith("GONE")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        answer(exchange, "{\"email\": \"%s@example.com\", \"phone\": \"+86-%s\"}".formatted(customer, customer));
    }

    private static synchronized String heads() {
        String heads = IntStream.range(0, Parts.COUNT)
                .mapToObj(part -> "\"" + part + "\": " + EVENTS.get(part).size())
                .collect(Collectors.joining(", "));
        return "{\"epoch\": \"%s\", \"heads\": {%s}}".formatted(EPOCH, heads);
    }

    private static synchronized String page(String query) {
        Matcher position = POSITION.matcher(query);
        if (!position.find()) {
            throw new IllegalArgumentException(query);
        }
        int part = Integer.parseInt(position.group(1));
        int after = Integer.parseInt(position.group(2));
        List<String> events = EVENTS.get(part);
        return "{\"epoch\": \"%s\", \"part\": %d, \"head\": %d, \"events\": %s}"
                .formatted(EPOCH, part, events.size(), events.subList(after, events.size()));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
