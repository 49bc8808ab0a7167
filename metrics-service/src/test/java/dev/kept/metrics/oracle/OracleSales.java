// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.OrderFact.Line;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was bought, one customer and one period at a time. */
final class OracleSales {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleSales(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    private record Bought(OrderFact order, Line line) {}

    void collect(TallyKind kind) {
        switch (kind) {
            case SALES ->
                lines(period).forEach(bought -> add("sold", day(bought.order), own(bought.line), bought.line.amount()));
            case LINE_ORDERS ->
                orders(period)
                        .forEach(order -> productLines(List.of(order))
                                .forEach(name -> add("orders", customer.day(order), productLine(name), 0)));
            case LINE_BUYERS -> {
                if (OracleValue.isLong(period)) {
                    buyers();
                }
            }
            case REVENUE_PARTS -> {
                if (OracleValue.isLong(period)) {
                    parts();
                }
            }
            case BREADTH -> {
                List<OrderFact> bought = qualifying(period);
                if (OracleValue.isLong(period) && !bought.isEmpty()) {
                    breadth(false, bought, last(bought));
                }
            }
            default -> {
                ever(true, period.start());
                ever(false, period.end());
            }
        }
    }

    private void ever(boolean atStart, LocalDate edge) {
        List<OrderFact> bought = customer.qualifying().stream()
                .filter(order -> customer.day(order).isBefore(edge.withDayOfMonth(1)))
                .toList();
        if (!bought.isEmpty()) {
            breadth(atStart, bought, edge);
        }
    }

    private void breadth(boolean atStart, List<OrderFact> bought, LocalDate day) {
        Stream.of(
                        "categories:" + distinct(bought, Line::category).size(),
                        "products:" + distinct(bought, Line::product).size())
                .forEach(part -> entries.add(new Entry(atStart, part, day, Map.of(), 1, 0)));
    }

    private static Set<String> distinct(List<OrderFact> orders, Function<Line, @Nullable String> what) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void buyers() {
        List<OrderFact> bought = qualifying(period);
        for (String name : productLines(bought)) {
            List<OrderFact> some = bought.stream()
                    .filter(order -> productLines(List.of(order)).contains(name))
                    .toList();
            add("bought", last(some), productLine(name), 0);
        }
    }

    private void parts() {
        Map<Map<String, String>, Map<String, Long>> sums = new HashMap<>();
        for (Bought bought : lines(period)) {
            Map<String, Long> parts = sums.computeIfAbsent(own(bought.line), key -> new HashMap<>());
            parts.merge(occasion(bought), bought.line.amount(), Long::sum);
            if (before(bought.order)
                    .anyMatch(line -> line.product() != null && line.product().equals(bought.line.product()))) {
                parts.merge("sameProduct", bought.line.amount(), Long::sum);
            }
        }
        sums.forEach((own, parts) -> {
            long baseline = lines(OracleMembership.previous(period)).stream()
                    .filter(bought -> own(bought.line).equals(own))
                    .mapToLong(bought -> bought.line.amount())
                    .sum();
            long repeated = parts.getOrDefault("repeat", 0L);
            if (!"unknown".equals(own.get("category")) && baseline > 0 && repeated > baseline) {
                parts.put("repeat", baseline);
                parts.put("upSell", repeated - baseline);
            }
            parts.forEach((part, amount) ->
                    entries.add(new Entry(false, part, period.start(), own, amount == 0 ? 0 : 1, amount)));
        });
    }

    private String occasion(Bought bought) {
        if (before(bought.order).findAny().isEmpty()) {
            boolean referred = customer.records(AttributionFact.class).stream()
                    .anyMatch(told -> Objects.equals(told.channel(), "referral"));
            return referred ? "referral" : "first";
        }
        String category = bought.line.category();
        boolean owned = category == null || before(bought.order).anyMatch(line -> category.equals(line.category()));
        return owned ? "repeat" : "crossSell";
    }

    /** Lines of all orders that came before. */
    private Stream<Line> before(OrderFact order) {
        return customer.orders.stream()
                .filter(other -> other.occurredAt().isBefore(order.occurredAt())
                        || (other.occurredAt().equals(order.occurredAt())
                                && other.entity().compareTo(order.entity()) < 0))
                .flatMap(other -> full(other).stream());
    }

    private List<OrderFact> orders(Period within) {
        return customer.orders.stream()
                .filter(order -> OracleCustomer.within(customer.day(order), within))
                .toList();
    }

    private List<OrderFact> qualifying(Period within) {
        return customer.qualifying().stream()
                .filter(order -> OracleCustomer.within(customer.day(order), within))
                .toList();
    }

    private List<Bought> lines(Period within) {
        return orders(within).stream()
                .flatMap(order -> full(order).stream().map(line -> new Bought(order, line)))
                .toList();
    }

    private static List<Line> full(OrderFact order) {
        long rest = order.amount();
        for (Line line : order.lines()) {
            rest -= line.amount();
        }
        List<Line> lines = new ArrayList<>(order.lines());
        if (rest != 0 || lines.isEmpty()) {
            lines.add(new Line(null, null, null, rest));
        }
        return lines;
    }

    private static Set<String> productLines(List<OrderFact> orders) {
        Set<String> names = new HashSet<>();
        orders.forEach(order ->
                full(order).forEach(line -> names.add(line.productLine() == null ? "unknown" : line.productLine())));
        return names;
    }

    private static Map<String, String> productLine(String name) {
        return Map.of("productLine", name);
    }

    private static Map<String, String> own(Line line) {
        return Map.of(
                "productLine", line.productLine() == null ? "unknown" : line.productLine(),
                "category", line.category() == null ? "unknown" : line.category());
    }

    private LocalDate day(OrderFact order) {
        return customer.day(order);
    }

    private LocalDate last(List<OrderFact> orders) {
        return orders.stream().map(customer::day).max(LocalDate::compareTo).orElseThrow();
    }

    private void add(String part, LocalDate day, Map<String, String> own, long amount) {
        entries.add(new Entry(false, part, day, own, 1, amount));
    }
}
