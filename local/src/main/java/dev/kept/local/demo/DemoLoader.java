// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads the demo company through the public API. Everything it sends has an id of its own, so loading again, after an
 * interruption or by mistake, changes nothing that is there.
 */
public final class DemoLoader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final int CONFIRMATIONS = 4;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Api api;
    private final DemoProgress progress;

    public DemoLoader(URI gateway, URI tokenEndpoint, String clientId, String secret, DemoProgress progress) {
        this.api = new Api(gateway, tokenEndpoint, clientId, secret);
        this.progress = progress;
    }

    /** Whether the tenant has no customer yet. */
    public boolean isEmpty() {
        return api.get("/api/v1/customers?limit=1")
                .expect(200)
                .body()
                .path("data")
                .isEmpty();
    }

    /** The last day of the company if it were generated now: yesterday, where it is. */
    public static LocalDate yesterday() {
        return LocalDate.now(DemoCompany.ZONE).minusDays(1);
    }

    /**
     * Generates the company and loads it; returns once the figures have read all of it.
     *
     * @return how many rows were loaded
     */
    public int load(long seed, LocalDate lastDay) {
        DemoCompany company = DemoCompany.generate(seed, lastDay);
        new DemoDeclarations(api).declare();
        int total = company.rows();
        int done = 0;
        for (DemoCompany.RowFile file : company.files()) {
            done = importRows(file, done, total);
        }
        awaitFigures();
        DemoFollowUps followUps = new DemoFollowUps(api, lastDay);
        followUps.happen(company.customers());
        awaitFigures();
        // What is fitted is what the figures have read.
        followUps.models();
        return done;
    }

    private int importRows(DemoCompany.RowFile file, int done, int total) {
        String what = file.what();
        progress.loading(what, done, total);
        String location = api.post(file.path(), "application/x-ndjson", ndjson(file.rows()))
                .expect(202)
                .header("Location");
        String operation = URI.create(location).getPath();
        while (true) {
            JsonNode view = api.get(operation).expect(200).body();
            JsonNode counts = view.path("counts");
            long processed = processed(counts);
            progress.loading(what, done + processed, total);
            if (ENDED.contains(view.path("status").asText())) {
                requireSuccess(what, operation, view);
                return done + file.rows().size();
            }
            Api.pause(POLL);
        }
    }

    private static long processed(JsonNode counts) {
        return counts.path("created").asLong()
                + counts.path("updated").asLong()
                + counts.path("unchanged").asLong()
                + counts.path("failed").asLong();
    }

    private void requireSuccess(String what, String operation, JsonNode view) {
        long failed = view.path("counts").path("failed").asLong();
        if (!"SUCCEEDED".equals(view.path("status").asText()) || failed > 0) {
            String faults = api.get(operation + "/results?status=failed&limit=3")
                    .body()
                    .path("data")
                    .toString();
            throw new DemoException("The import of the demo's " + what + " ended with " + view + "; " + faults);
        }
    }

    /** Waits until what was acknowledged is in the figures. */
    private void awaitFigures() {
        Instant giveUp = Instant.now().plus(CATCH_UP);
        int caughtUp = 0;
        while (true) {
            JsonNode sources =
                    api.get("/api/v1/metric-freshness").expect(200).body().path("sources");
            long lag = 0;
            boolean known = !sources.isEmpty();
            for (JsonNode source : sources) {
                known &= source.path("lag").isNumber();
                lag += source.path("lag").asLong();
            }
            progress.catchingUp(lag);
            // The last events may still be on their way into the feed when it looks read: so it must stay read.
            caughtUp = known && lag == 0 ? caughtUp + 1 : 0;
            if (caughtUp == CONFIRMATIONS) {
                return;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new DemoException("After " + CATCH_UP.toMinutes() + " minutes the figures still lack " + lag
                        + " events: " + sources);
            }
            Api.pause(POLL);
        }
    }

    private static String ndjson(List<?> rows) {
        return rows.stream().map(DemoLoader::write).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String write(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
