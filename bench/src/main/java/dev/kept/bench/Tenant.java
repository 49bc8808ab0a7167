// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One company, loaded and asked through the public API. Times are wall-clock milliseconds. */
final class Tenant {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Suite suite;
    private final String name;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    Tenant(Suite suite, String name) {
        this.suite = suite;
        this.name = name;
    }

    String name() {
        return name;
    }

    /**
     * How long an import took, in milliseconds.
     *
     * @param uploaded until its file was accepted
     * @param imported until customer-service had all of it
     * @param counted until the metrics had read it, too; NaN if nobody waited for that
     */
    record Load(double uploaded, double imported, double counted) {}

    /** Imports a company; answers how long its orders took. */
    Load load(int customers, int ordersEach) {
        CompanyFiles files = CompanyFiles.of(customers, ordersEach);
        load("customer-imports", files.customers());
        return load("order-imports", files.orders());
    }

    /** Imports a CSV file, and waits until everybody has read it. */
    Load load(String kind, String csv) {
        long begin = System.nanoTime();
        Load load = bring(kind, csv);
        awaitFresh();
        return new Load(load.uploaded(), load.imported(), since(begin));
    }

    /** Imports a CSV file, whether or not anybody reads of it. */
    Load bring(String kind, String csv) {
        long begin = System.nanoTime();
        String id = json(send("POST", "/api/v1/" + kind, csv, 202)).path("id").asText();
        double uploaded = since(begin);
        String status;
        do {
            pause();
            status = json(send("GET", "/api/v1/" + kind + "/" + id, "", 200))
                    .path("status")
                    .asText();
        } while (status.equals("PENDING") || status.equals("RUNNING"));
        double imported = since(begin);
        if (!status.equals("SUCCEEDED")) {
            throw new IllegalStateException(kind + " ended as " + status);
        }
        return new Load(uploaded, imported, Double.NaN);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    double ask(String question) {
        long begin = System.nanoTime();
        send("GET", "/api/v1/metrics/" + question, "", 200);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** The figures of a metric: group by group in the order of their names, period by period. */
    List<Double> figures(String question) {
        JsonNode series =
                json(send("GET", "/api/v1/metrics/" + question, "", 200)).path("series");
        SortedMap<String, List<Double>> groups = new TreeMap<>();
        for (JsonNode group : series) {
            List<Double> figures = new ArrayList<>();
            group.path("points")
                    .forEach(point -> figures.add(point.path("value").asDouble()));
            groups.put(group.path("group").toString(), figures);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** Computes everything anew from timelines or facts, and waits for it; answers how many cells are not as before. */
    long rebuild(String from) {
        String body = "{\"from\": \"" + from + "\"}";
        HttpRequest start = request("/api/v1/metric-rebuilds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        String id = json(expect(start, 202)).path("id").asText();
        while (true) {
            pause();
            JsonNode rebuild = json(send("GET", "/api/v1/metric-rebuilds/" + id, "", 200));
            String status = rebuild.path("status").asText();
            if (status.equals("DONE")) {
                return rebuild.path("differingCells").asLong();
            }
            if (!status.equals("RUNNING")) {
                throw new IllegalStateException("The rebuild ended as " + rebuild);
            }
        }
    }

    /** Waits until the metrics have read everything that there is by now. */
    void awaitFresh() {
        Instant asked = Instant.now();
        do {
            pause();
        } while (!isFresh(asked));
    }

    /** Milliseconds until the metrics have read everything that there is by now. */
    double millisUntilFresh() throws Exception {
        return Times.once(() -> {
                    awaitFresh();
                    return "";
                })
                .millis();
    }

    /** Whether the metrics have read everything that there was at a time. */
    boolean isFresh(Instant asked) {
        boolean fresh = true;
        for (JsonNode source :
                json(send("GET", "/api/v1/metric-freshness", "", 200)).path("sources")) {
            fresh &= source.path("lag").asLong() == 0
                    && source.has("lastSeenAt")
                    && Instant.parse(source.path("lastSeenAt").asText()).isAfter(asked);
        }
        return fresh;
    }

    private HttpResponse<String> send(String method, String path, String csv, int expected) {
        HttpRequest.Builder request =
                request(path).method(method, csv.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(csv));
        if (!csv.isEmpty()) {
            request.header("Content-Type", "text/csv");
        }
        return expect(request.build(), expected);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(suite.gateway().resolve(path)).header("Authorization", "Bearer " + token());
    }

    private String token() {
        if (Instant.now().isAfter(renewAt)) {
            URI endpoint = suite.tokenEndpoint();
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(name, suite.secret(name))))
                    .build();
            token = json(expect(request, 200)).path("access_token").asText();
            renewAt = Instant.now().plusSeconds(120);
        }
        return token;
    }

    private HttpResponse<String> expect(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " answered " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
