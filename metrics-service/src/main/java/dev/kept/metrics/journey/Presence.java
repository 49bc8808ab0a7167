// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/** The inactivity rule: present at the start of a day by a purchase in the days before it. */
final class Presence {

    private Presence() {}

    static boolean at(LocalDate edge, List<LocalDate> purchases, Policy policy) {
        LocalDate earliest = edge.minusDays(policy.presenceDays());
        return purchases.stream().anyMatch(day -> !day.isBefore(earliest) && day.isBefore(edge));
    }
}
