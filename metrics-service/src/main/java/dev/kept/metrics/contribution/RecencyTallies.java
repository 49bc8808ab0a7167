// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * How long ago customers were last in touch, as far as the horizon lets it be known: who has moved on to a longer
 * silence only because of days that are not over yet has not.
 */
final class RecencyTallies {

    private static final List<Integer> LIMITS = List.of(30, 90, 180, 365);

    private RecencyTallies() {}

    static void add(History history, Tallies tallies) {
        NavigableSet<Integer> touches = history.touches();
        Integer since = null;
        for (int touch : touches) {
            Integer next = touches.higher(touch);
            int until = next == null ? Spell.OPEN : next + 1;
            int start = since == null ? touch + 1 : since;
            since = null;
            for (int band = 0; band < TallyKind.LAST_TOUCH_BANDS.size(); band++) {
                int end = end(touch, band);
                boolean last = until <= end || end > history.horizon + 1;
                if (last && band == 0 && next != null) {
                    // The next touch goes on in the same band.
                    since = start;
                    break;
                }
                What what = new What(TallyKind.LAST_TOUCHES, TallyKind.LAST_TOUCH_BANDS.get(band));
                tallies.stand(what, new Spell(start, last ? until : end));
                if (last) {
                    break;
                }
                start = end;
            }
        }
    }

    /** The first day after the horizon whose closing moves the customer on to a longer silence. */
    static Optional<LocalDate> next(History history) {
        NavigableSet<Integer> touches = history.touches();
        for (int touch : touches) {
            Integer next = touches.higher(touch);
            int until = next == null ? Spell.OPEN : next + 1;
            for (int band = 0; band < LIMITS.size(); band++) {
                int end = end(touch, band);
                if (end < until && end > history.horizon + 1) {
                    return Optional.of(LocalDate.ofEpochDay(end - 1L));
                }
            }
        }
        return Optional.empty();
    }

    /** The edge at which a silence since that day outgrows the band. */
    private static int end(int touch, int band) {
        return band < LIMITS.size() ? touch + LIMITS.get(band) + 1 : Spell.OPEN;
    }
}
