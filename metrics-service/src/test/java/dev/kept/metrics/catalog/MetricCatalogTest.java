// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricCatalogTest {

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

    /** By a test of its own, or by one of its family that makes it. */
    @Test
    void everyMetricClassIsTestedBesideIt() throws IOException {
        for (Class<?> metric : Definitions.classes()) {
            Path family = Path.of("src/test/java", metric.getPackageName().replace('.', '/'));
            StringBuilder tests = new StringBuilder();
            try (Stream<Path> files = Files.list(family)) {
                for (Path file : files.toList()) {
                    tests.append(Files.readString(file));
                }
            }
            String made = "new " + metric.getSimpleName() + "(";
            assertTrue(tests.indexOf(made) >= 0, () -> "No test in " + family + " has " + made + ")");
        }
    }
}
