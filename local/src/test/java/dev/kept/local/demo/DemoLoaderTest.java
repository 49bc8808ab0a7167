// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private final List<Long> done = new ArrayList<>();
    private FakeKept kept;
    private DemoLoader loader;

    @BeforeEach
    void start() throws IOException {
        kept = new FakeKept();
        loader = new DemoLoader(
                kept.address(), kept.address().resolve("/oauth2/token"), "demo-admin", "s", new DemoProgress() {
                    @Override
                    public void loading(String what, long rows, long total) {
                        done.add(rows);
                    }

                    @Override
                    public void catchingUp(long events) {}
                });
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    @Test
    void loadsEverythingThroughThePublicApi() {
        assertTrue(loader.isEmpty());

        int rows = loader.load(1, LAST_DAY);

        DemoCompany company = DemoCompany.generate(1, LAST_DAY);
        assertEquals(company.rows(), rows);
        assertEquals(company.rows(), done.get(done.size() - 1));
        assertEquals(company.customers().size(), ids("customer"));
        assertEquals(company.orders().size(), ids("order"));
        assertEquals(company.refunds().size(), ids("refund"));
        assertEquals(company.responses().size(), ids("response"));
        assertEquals(company.complaints().size(), ids("complaint"));
        assertEquals(company.interactions().size(), ids("interaction"));
        assertEquals(company.subscriptions().size(), ids("subscription"));
        assertEquals(company.costs().size(), ids("cost"));
        assertTrue(kept.requests.contains("POST /api/v1/segments"));
        assertTrue(kept.requests.contains("PUT /api/v1/touchpoints/delivery"));
        assertTrue(kept.requests.contains("PUT /api/v1/tenant-settings"));
        assertTrue(kept.requests.contains("POST /api/v1/surveys/srv_1/publication"));
        assertTrue(kept.requests.contains("PUT /api/v1/benchmark-series/tea-retail"));
        assertTrue(kept.requests.contains("POST /api/v1/invitations"));
        long inspections = kept.requests.stream()
                .filter("POST /api/v1/inspections"::equals)
                .count();
        assertTrue(inspections >= 36, "three shops in twelve months: " + inspections);
        int figures = kept.requests.lastIndexOf("GET /api/v1/metric-freshness");
        assertTrue(figures < kept.requests.indexOf("POST /api/v1/models"), "models are fitted to all that was loaded");
        assertEquals("POST /api/v1/models", kept.requests.get(kept.requests.size() - 1));
    }

    @Test
    void loadingAgainSendsTheSameAndMakesNoSecondSurvey() {
        loader.load(1, LAST_DAY);
        int orders = ids("order");
        kept.requests.clear();

        loader.load(1, LAST_DAY);

        assertEquals(orders, ids("order"));
        assertTrue(!kept.requests.contains("POST /api/v1/surveys"));
    }

    @Test
    void aRowThatFailsIsNamed() {
        kept.failedRows = 1;

        DemoException failure = assertThrows(DemoException.class, () -> loader.load(1, LAST_DAY));

        assertTrue(String.valueOf(failure.getMessage()).contains("\"line\":7"), failure::getMessage);
    }

    private int ids(String kind) {
        return kept.idsByKind
                .getOrDefault("/api/v1/" + kind + "-imports", java.util.Set.of())
                .size();
    }
}
