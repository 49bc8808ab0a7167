// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * How long ago customers were last in touch, as far as the horizon lets it be known: who has moved on to a longer
 * silence only because of days that are not over yet has not.
 */
final class RecencyTallies {

    private RecencyTallies() {}

    static void add(History history, Tallies tallies) {
        NavigableSet<Integer> touches = history.touches();
        if (touches.isEmpty()) {
            return;
        }
        // Whoever is in touch again in time changes nothing: bands of days would be left and entered each time.
        for (int days : TallyKind.TOUCH_LIMITS) {
            What what = new What(TallyKind.LAST_TOUCHES, "within" + days);
            Spell.of(touches, days, history.horizon).forEach(spell -> tallies.stand(what, spell));
        }
        tallies.stand(new What(TallyKind.LAST_TOUCHES, "ever"), new Spell(touches.first() + 1, Spell.OPEN));
    }

    /** The first day after the horizon whose closing moves the customer on to a longer silence. */
    static Optional<LocalDate> next(History history) {
        NavigableSet<Integer> touches = history.touches();
        for (int touch : touches) {
            Integer next = touches.higher(touch);
            int until = next == null ? Spell.OPEN : next + 1;
            for (int days : TallyKind.TOUCH_LIMITS) {
                int end = touch + days + 1;
                if (end < until && end > history.horizon + 1) {
                    return Optional.of(LocalDate.ofEpochDay(end - 1L));
                }
            }
        }
        return Optional.empty();
    }
}
