// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long ago customers were last in touch, as far as the horizon lets it be known: who has moved on to a longer
 * silence only because of days that are not over yet has not.
 */
final class RecencyTallies {

    private static final What HAS_BEEN = new What(TallyKind.LAST_TOUCHES, "ever");
    private static final List<What> WITHIN = TallyKind.TOUCH_LIMITS.stream()
            .map(days -> new What(TallyKind.LAST_TOUCHES, "within" + days))
            .toList();

    private RecencyTallies() {}

    static void add(History history, Tallies tallies) {
        DaySet touches = history.touches;
        if (touches.isEmpty()) {
            return;
        }
        // Whoever is in touch again in time changes nothing: bands of days would be left and entered each time.
        for (int i = 0; i < WITHIN.size(); i++) {
            for (Spell spell : Spell.of(touches, TallyKind.TOUCH_LIMITS.get(i), history.horizon)) {
                tallies.stand(WITHIN.get(i), spell);
            }
        }
        tallies.stand(HAS_BEEN, new Spell(touches.first() + 1, Spell.OPEN));
    }

    /** The first day after the horizon whose closing moves the customer on to a longer silence. */
    static Optional<LocalDate> next(History history) {
        DaySet touches = history.touches;
        for (int i = 0; i < touches.size(); i++) {
            int until = i + 1 < touches.size() ? touches.get(i + 1) + 1 : Spell.OPEN;
            for (int days : TallyKind.TOUCH_LIMITS) {
                int end = touches.get(i) + days + 1;
                if (end < until && end > history.horizon + 1) {
                    return Optional.of(LocalDate.ofEpochDay(end - 1L));
                }
            }
        }
        return Optional.empty();
    }
}
