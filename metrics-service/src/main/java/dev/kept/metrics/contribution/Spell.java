// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of edges (starts of days) at which a customer is present.
 *
 * @param start first edge
 * @param end first edge at which the customer is no longer present, or {@link #OPEN}
 */
record Spell(int start, int end) {

    /** The end is not known yet: nobody is lost after the horizon. */
    static final int OPEN = Integer.MAX_VALUE;

    boolean ended() {
        return end != OPEN;
    }

    /**
     * Purchases that keep the customer present merge into one spell. A spell that would end after the edge behind the
     * horizon stays open and takes in all that follows.
     *
     * @param window presence lasts for this many edges from the one after a purchase
     */
    static List<Spell> of(DaySet purchases, int window, int horizon) {
        List<Spell> spells = new ArrayList<>();
        int start = OPEN;
        int end = OPEN;
        for (int i = 0; i < purchases.size(); i++) {
            int day = purchases.get(i);
            if (start == OPEN) {
                start = day + 1;
            } else if (day + 1 > end) {
                if (end > horizon + 1) {
                    break;
                }
                spells.add(new Spell(start, end));
                start = day + 1;
            }
            end = day + 1 + window;
        }
        if (start != OPEN) {
            spells.add(new Spell(start, end > horizon + 1 ? OPEN : end));
        }
        return spells;
    }
}
