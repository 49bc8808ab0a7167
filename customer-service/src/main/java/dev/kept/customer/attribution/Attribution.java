// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What brought a customer, and why that is said. */
record Attribution(
        String channel,
        @Nullable String campaignId,
        Because because,
        @Nullable String touchId) {
    static final String UNKNOWN = "unknown";

    /** The touches that count, oldest first: those in the window that ends with the first order, or all before it is. */
    static List<TouchPoint> considered(
            AttributionPolicy policy, Collection<TouchPoint> touches, @Nullable Instant firstOrder) {
        return touches.stream()
                .filter(touch -> firstOrder == null || counts(policy, touch, firstOrder))
                .sorted(Comparator.comparing(TouchPoint::at).thenComparing(TouchPoint::id))
                .toList();
    }

    private static boolean counts(AttributionPolicy policy, TouchPoint touch, Instant firstOrder) {
        return !touch.at().isAfter(firstOrder) && !touch.at().isBefore(firstOrder.minus(policy.window()));
    }

    /** Decides among the touches that count, oldest first. */
    static Attribution of(AttributionPolicy policy, List<TouchPoint> considered, @Nullable String declared) {
        if (policy.rule() != AttributionRule.DECLARED && !considered.isEmpty()) {
            boolean first = policy.rule() == AttributionRule.FIRST_TOUCH;
            TouchPoint touch = considered.get(first ? 0 : considered.size() - 1);
            Because because = first ? Because.FIRST_TOUCH : Because.LAST_TOUCH;
            return new Attribution(touch.channel(), touch.campaignId(), because, touch.id());
        }
        return declared == null
                ? new Attribution(UNKNOWN, null, Because.UNKNOWN, null)
                : new Attribution(declared, null, Because.DECLARED, null);
    }
}
