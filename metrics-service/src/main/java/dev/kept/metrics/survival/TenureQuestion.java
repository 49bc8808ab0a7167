// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Scope;
import dev.kept.metrics.asof.Tenure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tenures, with the defaults filled in.
 *
 * @param asOf last day that is known
 * @param observedFrom first day from which everything was seen; null where that does not matter
 * @param presenceDays a buyer is present for so many days after a purchase
 * @param attributes of the profile that become columns
 */
record TenureQuestion(
        SurvivalOf of,
        ChronoUnit unit,
        LocalDate asOf,
        @Nullable LocalDate observedFrom,
        int presenceDays,
        List<String> attributes,
        Scope scope) {

    List<Tenure> of(CustomerAsOf customer) {
        return of == SurvivalOf.SUBSCRIPTIONS
                ? Tenure.ofSubscriptions(customer, asOf)
                : Tenure.ofBuyer(customer, asOf, presenceDays).stream().toList();
    }

    long entry(Tenure tenure) {
        return observedFrom == null || !tenure.from().isBefore(observedFrom)
                ? 0
                : unit.between(tenure.from(), observedFrom.isBefore(tenure.to()) ? observedFrom : tenure.to());
    }

    /**
     * A subscription states its first day. A buyer whose first purchase is known so soon after all began may have bought
     * before.
     */
    boolean isLeftTruncated(Tenure tenure) {
        return observedFrom != null
                && tenure.from()
                        .isBefore(of == SurvivalOf.SUBSCRIPTIONS ? observedFrom : observedFrom.plusDays(presenceDays));
    }
}
