// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Span;
import dev.kept.customer.lifecycle.StageHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * When a customer was in a segment: a pure function of facts, rule and horizon.
 *
 * @param spans oldest first, neither touching nor overlapping; the last one without an end if it still holds
 * @param nextCheck the first day after the horizon on which time alone may change it; null for none
 */
record Memberships(List<Span> spans, @Nullable LocalDate nextCheck) {

    static Memberships of(SegmentRule rule, CustomerFacts facts, StageHistory stages, LocalDate horizon) {
        if (facts.knownSince() == null) {
            return new Memberships(List.of(), null);
        }
        NavigableSet<LocalDate> days = rule.days().of(facts, stages, horizon);
        CustomerOnDay customer = new CustomerOnDay(facts, stages, horizon);
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate day : days.headSet(horizon, true)) {
            boolean holds = stages.stage(day) != null && rule.holds(customer.at(day));
            if (holds && from == null) {
                from = day;
            } else if (!holds && from != null) {
                spans.add(new Span(from, day));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Span(from, null));
        }
        return new Memberships(List.copyOf(spans), days.higher(horizon));
    }
}
