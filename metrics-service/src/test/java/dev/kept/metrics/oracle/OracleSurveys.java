// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is counted of invitations, feedback and inspections, one customer and one period at a time. */
final class OracleSurveys {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleSurveys(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    void collect(TallyKind kind) {
        switch (kind) {
            case INVITATIONS -> in(InvitationFact.class).forEach(this::invitation);
            case FEEDBACK -> in(FeedbackFact.class).forEach(this::item);
            case THEMES ->
                in(FeedbackFact.class)
                        .forEach(item -> item.themes()
                                .forEach(theme -> add(
                                        item.sentiment(),
                                        customer.day(item),
                                        Map.of("theme", theme, "source", item.source()),
                                        1,
                                        0)));
            case THEME_CUSTOMERS ->
                in(FeedbackFact.class)
                        .flatMap(item -> item.themes().stream())
                        .distinct()
                        .toList()
                        .forEach(this::speaker);
            case INSPECTIONS -> in(InspectionFact.class).forEach(this::inspection);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private <F extends RecordFact> Stream<F> in(Class<F> kind) {
        return customer.records(kind).stream().filter(fact -> OracleCustomer.within(customer.day(fact), period));
    }

    private void add(String part, LocalDate day, Map<String, String> own, long n, long amount) {
        entries.add(new Entry(false, part, day, own, n, amount));
    }

    private void invitation(InvitationFact invitation) {
        Map<String, String> own = Map.of(
                "survey", invitation.survey(),
                "channel", invitation.channel(),
                "wave", Objects.requireNonNullElse(invitation.wave(), "unknown"));
        Stream.concat(Stream.of("invited"), invitation.steps().stream())
                .forEach(part -> add(part, customer.day(invitation), own, 1, 0));
    }

    private void item(FeedbackFact item) {
        Map<String, String> own = Map.of("source", item.source());
        add(item.sentiment(), customer.day(item), own, 1, 0);
        Optional.ofNullable(item.rating()).ifPresent(rating -> add("rated", customer.day(item), own, 1, rating));
    }

    private void inspection(InspectionFact inspection) {
        add("inspected", customer.day(inspection), inspection.about(), 1, inspection.score());
        BigDecimal rounded = BigDecimal.valueOf(inspection.score(), 4).setScale(2, RoundingMode.HALF_UP);
        add(
                "squares",
                customer.day(inspection),
                inspection.about(),
                0,
                rounded.pow(2).movePointRight(4).longValueExact());
        if (inspection.passed() != null) {
            add("judged", customer.day(inspection), inspection.about(), 1, 0);
            add("passed", customer.day(inspection), inspection.about(), inspection.passed() ? 1 : 0, 0);
        }
    }

    private void speaker(String theme) {
        Map<String, String> own = Map.of("theme", theme);
        LocalDate last = in(FeedbackFact.class)
                .filter(item -> item.themes().contains(theme))
                .map(customer::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        add("spoke", last, own, 1, 0);
        if (customer.presentAt(period.start())) {
            add("start", period.start(), own, 1, 0);
            if (!customer.presentAt(period.end())) {
                add("lost", period.start(), own, 1, 0);
            }
        }
        customer.purchases(period).stream().max(LocalDate::compareTo).ifPresent(day -> add("bought", day, own, 1, 0));
        for (OrderFact order : customer.orders) {
            if (OracleCustomer.within(customer.day(order), period)) {
                add("orders", customer.day(order), own, 1, order.amount());
            }
        }
    }
}
