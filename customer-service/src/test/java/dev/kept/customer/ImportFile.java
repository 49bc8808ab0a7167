// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends files to one kind of import and waits for what becomes of them. */
public final class ImportFile {

    private static final int TRIES = 12_000;
    private static final int PAUSE = 50;

    private final Api api;
    private final String kind;

    public ImportFile(Api api, String kind) {
        this.api = api;
        this.kind = kind;
    }

    /** What became of a file. */
    public final class Outcome {

        private final JsonPath view;

        private Outcome(JsonPath view) {
            this.view = view;
        }

        /** Fails unless the import ended so. */
        public void hasStatus(String status) {
            assertEquals(status, view.getString("status"), () -> view.prettify());
        }

        /** Fails unless the import ended well with these counts. */
        public void hasCounts(int received, int created, int updated, int unchanged, int failed) {
            hasStatus("SUCCEEDED");
            assertEquals(
                    Map.of(
                            "received", received,
                            "created", created,
                            "updated", updated,
                            "unchanged", unchanged,
                            "failed", failed),
                    view.getMap("counts"),
                    () -> results().toString());
        }

        /** What became of the rows of an import that ended well. */
        public Map<String, Integer> counts() {
            hasStatus("SUCCEEDED");
            return new HashMap<>(view.<String, Integer>getMap("counts"));
        }

        /** The pointers of the faults of one line. */
        public List<String> pointersOfLine(int line) {
            List<String> pointers = new ArrayList<>();
            for (Map<String, Object> result : results()) {
                if (Integer.valueOf(line).equals(result.get("line"))) {
                    faults(result).forEach(fault -> pointers.add(String.valueOf(fault.get("pointer"))));
                }
            }
            pointers.sort(null);
            return pointers;
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> faults(Map<String, Object> result) {
            return (List<Map<String, Object>>) result.getOrDefault("errors", List.of());
        }

        private List<Map<String, Object>> results() {
            return api.get("/api/v1/" + kind + "/" + view.getString("id") + "/results?status=failed")
                    .jsonPath()
                    .getList("data");
        }
    }

    /** Sends a CSV file. */
    public Outcome csv(String file) {
        return send("text/csv", file);
    }

    /** Sends an NDJSON file. */
    public Outcome ndjson(String file) {
        return send("application/x-ndjson", file);
    }

    /** Sends a file of many megabytes. */
    public Outcome csv(byte[] file) {
        return send("text/csv", file);
    }

    private Outcome send(String type, String file) {
        return send(type, file.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome send(String type, byte[] file) {
        String location = api.request()
                .header("Content-Type", type)
                .body(file)
                .post("/api/v1/" + kind)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/api/"));
        for (int i = 0; i < TRIES; i++) {
            JsonPath view = api.get(path).then().statusCode(200).extract().jsonPath();
            if (!List.of("PENDING", "RUNNING").contains(view.getString("status"))) {
                return new Outcome(view);
            }
            pause();
        }
        throw new AssertionError("The import does not end: " + path);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
