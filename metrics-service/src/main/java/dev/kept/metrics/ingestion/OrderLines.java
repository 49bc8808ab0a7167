// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.OrderFact.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an order as they are told. */
final class OrderLines {

    private OrderLines() {}

    /** @throws IllegalArgumentException if a line has no exact amount */
    static List<Line> of(JsonNode told) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : told) {
            lines.add(new Line(
                    text(line, "product"),
                    text(line, "category"),
                    text(line, "productLine"),
                    Members.tenThousandths(line, "amount")));
        }
        return lines;
    }

    private static @Nullable String text(JsonNode line, String member) {
        return line.hasNonNull(member) ? Members.text(line, member) : null;
    }
}
