// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.fact.SubscriptionFact.Term;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractMetricsTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    /** 40 due, 30 on time, 4 renewed earlier for this due date, 2 in grace: .85, with grace .90. */
    @Test
    void earlyRenewalsBelongToTheirDueDateAndGraceIsNamed() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            terms.add(term(
                    i < 34 ? "RENEWED" : i < 36 ? "RENEWED_LATE" : i < 38 ? "LAPSED" : "CANCELLED", i < 34 ? 1 : 5));
        }
        CellReader cells = History.inUtc(20)
                .add("a", new SubscriptionFact("sub_a", 1, NOON, "pro", List.of(), terms, false))
                .readAsOf("2024-04-15");
        assertEquals(0.85, value(march(new RenewalRate(), "on-time", cells)), 1e-12);
        assertEquals(0.90, value(march(new RenewalRate(), "with-grace", cells)), 1e-12);
        assertEquals(34.0 / 64, value(march(new RenewalRate(), "value-on-time", cells)), 1e-12);
        assertEquals(44.0 / 64, value(march(new RenewalRate(), "value-with-grace", cells)), 1e-12);
        assertEquals(40, part(march(new RenewalRate(), "on-time", cells), "due"), 0);
    }

    /** What is due tomorrow has not failed to be renewed today. */
    @Test
    void aTermIsDueOnceItsDayIsOver() {
        History history = History.inUtc(20)
                .add("a", new SubscriptionFact("sub_a", 1, NOON, "pro", List.of(), List.of(term("OPEN", 1)), false));
        assertEquals(
                "0/0",
                march(new RenewalRate(), "on-time", history.readAsOf("2024-03-14"))
                        .undefined());
        assertEquals(0, value(march(new RenewalRate(), "on-time", history.readAsOf("2024-03-15"))), 0);
    }

    /** Whoever is not entitled on the last day of February any more is lost before March; the first of March is March's. */
    @Test
    void aSubscriberIsLostOnTheFirstDayWithoutEntitlement() {
        CellReader cells = History.inUtc(20)
                .add("stays", subscription("a", "2024-01-01", null))
                .add("gone before", subscription("b", "2024-01-01", "2024-02-29"))
                .add("goes on the first", subscription("c", "2024-01-01", "2024-03-01"))
                .add("joins on the first", subscription("d", "2024-03-01", null))
                .add("joins and leaves", subscription("e", "2024-03-05", "2024-03-20"))
                .readAsOf("2024-04-15");
        Figure kept = march(new SubscriberRetention(), "set-based", cells);
        assertEquals(0.5, value(kept), 0);
        assertEquals(2, part(kept, "start"), 0);
        assertEquals(1, part(kept, "lost"), 0);
        assertEquals(1, part(kept, "new"), 0);
        assertEquals(0, part(kept, "returned"), 0);
        assertEquals(2, part(kept, "end"), 0);
        assertEquals(0.5, value(march(new SubscriberRetention(), "churn", cells)), 0);
    }

    /** Two of four leave for a reason, one for none; a reason of an earlier subscription is none of this one. */
    @Test
    void aSubscriberIsLostByTheReasonOfHisLastEntitlement() {
        CellReader cells = History.inUtc(20)
                .add("stays", subscription("a", "2024-01-01", null))
                .add("pays no more", subscription("b", "2024-01-01", "2024-03-10"))
                .add("pays no more", churn("2024-03-10", "payment-failure"))
                .add("wants no more", subscription("c", "2024-01-01", "2024-03-20"))
                .add("wants no more", churn("2024-03-02", "price"))
                .add("says nothing", subscription("d1", "2023-01-01", "2023-06-01"))
                .add("says nothing", churn("2023-06-01", "price"))
                .add("says nothing", subscription("d2", "2024-01-01", "2024-03-20"))
                .readAsOf("2024-04-15");
        for (String cause : List.of("voluntary", "involuntary", "unknown")) {
            Figure lost = march(new SubscriberChurnByCause(), cause, cells);
            assertEquals(0.25, value(lost), 0, cause);
            assertEquals(4, part(lost, "start"), 0);
            assertEquals(3, part(lost, "lost"), 0);
            assertEquals(1, part(lost, "lostByCause"), 0);
        }
    }

    @Test
    void whoRefersOrIsInContactCountsOnce() {
        CellReader cells = History.inUtc(20)
                .order("a", "2024-03-02", 1)
                .order("b", "2024-03-02", 1)
                .add("a", new ReferralFact("r1", 1, NOON, null, false))
                .add("a", new ReferralFact("r2", 1, NOON, null, false))
                .add("b", new InteractionFact("i1", 1, NOON, "PHONE", true, null, null, false))
                .add("b", new InteractionFact("i2", 1, NOON, "PHONE", false, null, null, false))
                .readAsOf("2024-04-15");
        assertEquals(1, value(march(new ReferringCustomers(), "customers", cells)), 0);
        assertEquals(0.5, value(march(new ReferringCustomers(), "per-active", cells)), 0);
        assertEquals(1, value(march(new ContactedCustomers(), "customers", cells)), 0);
        assertEquals(2, value(march(new ContactCount(), "all", cells)), 0);
        assertEquals(1, value(march(new ContactCount(), "inbound", cells)), 0);
    }

    private static Term term(String outcome, long amount) {
        return new Term(LocalDate.parse("2024-03-15"), outcome, amount * 10_000);
    }

    private static ChurnFact churn(String on, String reason) {
        return new ChurnFact("chn_" + on + reason, 1, NOON, LocalDate.parse(on), List.of(reason), false);
    }

    private static SubscriptionFact subscription(String id, String from, @Nullable String to) {
        Span span = new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), 10_000);
        return new SubscriptionFact("sub_" + id, 1, NOON, "pro", List.of(span), List.of(), false);
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }
}
