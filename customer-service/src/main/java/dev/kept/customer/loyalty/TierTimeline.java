// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which tier a customer is in at any time: a pure function of dated facts. A fact counts for a window from its moment. */
final class TierTimeline {
    private TierTimeline() {}

    /** The sum of the facts in the window that ends at the moment, that moment included and the other end not. */
    static BigDecimal measure(Collection<TierFact> facts, Duration window, Instant at) {
        Instant from = at.minus(window);
        return facts.stream()
                .filter(fact -> !fact.at().isAfter(at) && fact.at().isAfter(from))
                .map(TierFact::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every change of tier, oldest first, those too that the passing of time alone will bring. */
    static List<TierStep> steps(Collection<TierFact> facts, TierRules rules) {
        NavigableMap<Instant, BigDecimal> changes = new TreeMap<>();
        for (TierFact fact : facts) {
            changes.merge(fact.at(), fact.value(), BigDecimal::add);
            changes.merge(fact.at().plus(rules.window()), fact.value().negate(), BigDecimal::add);
        }
        List<TierStep> steps = new ArrayList<>();
        BigDecimal measure = BigDecimal.ZERO;
        Optional<Tier> before = Optional.empty();
        for (Map.Entry<Instant, BigDecimal> change : changes.entrySet()) {
            measure = measure.add(change.getValue());
            Optional<Tier> after = rules.reached(measure);
            if (!after.equals(before)) {
                steps.add(new TierStep(change.getKey(), after.orElse(null)));
                before = after;
            }
        }
        return steps;
    }
}
