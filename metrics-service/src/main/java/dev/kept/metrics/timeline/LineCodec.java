// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.OrderFact.Line;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of those orders that have any, behind all else: what older formats hold stays where it was. */
final class LineCodec {

    private LineCodec() {}

    static void write(ByteWriter out, Collection<OrderFact> orders) {
        List<OrderFact> told =
                orders.stream().filter(order -> !order.lines().isEmpty()).toList();
        out.list(told, order -> {
            out.text(order.entity());
            out.list(order.lines(), line -> {
                out.optional(line.product(), out::text);
                out.optional(line.category(), out::text);
                out.optional(line.productLine(), out::text);
                out.number(line.amount());
            });
        });
    }

    /** Gives the orders among the facts their lines. */
    static void read(ByteReader in, List<Fact> facts) {
        Map<String, List<Line>> byOrder = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            byOrder.put(in.text(), in.list(() -> line(in)));
        }
        facts.replaceAll(fact ->
                fact instanceof OrderFact order ? order.with(byOrder.getOrDefault(order.entity(), List.of())) : fact);
    }

    private static Line line(ByteReader in) {
        return new Line(in.optional(in::text), in.optional(in::text), in.optional(in::text), in.number());
    }
}
