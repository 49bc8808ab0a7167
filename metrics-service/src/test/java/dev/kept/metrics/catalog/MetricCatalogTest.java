// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Definitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricCatalogTest {

    @Test
    void holdsTheMetricsOfTheFirstWayThrough() {
        String keys = Definitions.catalog().all().stream().map(Metric::key).collect(Collectors.joining(" "));

        assertEquals(
                "customer-effort-score customer-satisfaction rating response-count"
                        + " active-retention-rate churn-rate cohort-retention kept-customers lost-customers"
                        + " net-promoter-score repurchase-rate retention-rate returned-customers"
                        + " active-customers customers-at-end customers-at-start growth-rate new-customers quick-ratio"
                        + " average-order-value net-revenue order-count purchase-frequency refunds revenue"
                        + " revenue-retention",
                keys);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        MetricDefinition bad = () -> Metric.named("Bad_Key", "Bad", "")
                .variant(Variant.named("x", Unit.RATIO)
                        .counting(MemberSet.KEPT, null)
                        .as((cells, question) -> Map.of()))
                .build();

        String message = assertThrows(IllegalStateException.class, () -> new MetricCatalog(List.of(bad, bad)))
                .getMessage();

        for (String fault : List.of(
                "not in kebab case",
                "name is missing",
                "description is missing",
                "formula is missing",
                "source is missing",
                "the numerator counts a set",
                "defined twice")) {
            assertTrue(message != null && message.contains(fault), fault);
        }
    }

    @Test
    void everyMetricClassHasATestOfItsOwn() {
        for (Class<?> metric : Definitions.classes()) {
            Path test = Path.of("src/test/java", metric.getName().replace('.', '/') + "Test.java");
            assertTrue(Files.exists(test), test + " is missing");
        }
    }
}
