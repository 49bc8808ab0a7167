// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published tables of the wholesaler that are not series of a metric. */
final class RetailTables {

    private static final int MONTHS = 13;

    private RetailTables() {}

    /** Every cohort of a month in every later month; the last one is not over, and is counted as far as it went. */
    static void cohortsAgree(Client client) throws IOException {
        List<NamedCsvRecord> expected = SharedData.expectedTable("retail_cohorts.csv");
        JsonNode rows = client.get("/api/v1/cohort-grid?cohortBy=order&returning=order&grain=month&columns=" + MONTHS
                        + "&from=2010-12-01&to=2012-01-01")
                .expect(200)
                .body()
                .path("rows");
        assertEquals(expected.size(), rows.size());
        for (int cohort = 0; cohort < expected.size(); cohort++) {
            NamedCsvRecord row = expected.get(cohort);
            JsonNode found = rows.get(cohort);
            assertEquals(row.getField("c") + "-01", found.path("start").asText());
            for (int month = 0;
                    month < MONTHS && !row.getField(Integer.toString(month)).isEmpty();
                    month++) {
                assertEquals(
                        Long.parseLong(row.getField(Integer.toString(month))),
                        found.at("/cells/" + month + "/retention/count").asLong(),
                        row.getField("c") + " + " + month);
            }
        }
    }

    /** Mid-rank quintiles at the end of the data. */
    static void scoresAgree(Client client) throws IOException {
        JsonNode expected = SharedData.expected("retail.json").path("rfm");
        JsonNode rfm = client.get("/api/v1/rfm?asOf=2011-12-09").expect(200).body();
        assertEquals(4338, rfm.path("customers").asInt());
        JsonNode counts = expected.path("midrank_counts");
        assertEquals(counted(counts.path("Rs")), edges(rfm.path("recency")));
        assertEquals(counted(counts.path("Fs")), edges(rfm.path("frequency")));
        assertEquals(counted(counts.path("Ms")), edges(rfm.path("monetary")));
        Map<String, Long> cells = new HashMap<>();
        rfm.path("cells")
                .forEach(cell -> cells.put(
                        cell.path("scores").asText(), cell.path("customers").asLong()));
        assertEquals(125, cells.size());
        assertEquals(
                expected.path("distinct_cells_midrank").asInt(),
                cells.values().stream().filter(customers -> customers > 0).count());
        assertEquals(348, cells.get("555"));
        assertEquals(334, cells.get("111"));
    }

    private static Map<String, Long> counted(JsonNode counts) {
        Map<String, Long> byScore = new HashMap<>();
        counts.properties()
                .forEach(count -> byScore.put(count.getKey(), count.getValue().asLong()));
        return byScore;
    }

    private static Map<String, Long> edges(JsonNode edges) {
        Map<String, Long> byScore = new HashMap<>();
        edges.forEach(edge -> {
            if (edge.path("customers").asLong() > 0) {
                byScore.put(edge.path("score").asText(), edge.path("customers").asLong());
            }
        });
        return byScore;
    }
}
