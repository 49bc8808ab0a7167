// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Who is in which segment. Who is in one on a day stands there at the edge behind it. */
final class SegmentTallies {

    private SegmentTallies() {}

    static void add(History history, Tallies tallies) {
        SegmentsFact segments = history.timeline.segments();
        if (segments != null) {
            TreeMap<String, TreeMap<Integer, Integer>> changes = new TreeMap<>();
            for (Stay stay : segments.stays()) {
                TreeMap<Integer, Integer> own = changes.computeIfAbsent(stay.segment(), key -> new TreeMap<>());
                own.merge(Days.number(stay.from()), 1, Integer::sum);
                LocalDate to = stay.to();
                if (to != null) {
                    own.merge(Days.number(to), -1, Integer::sum);
                }
            }
            changes.forEach((segment, own) -> add(tallies, segment, own));
        }
    }

    /** Stays that overlap or follow each other at once are one. */
    private static void add(Tallies tallies, String segment, Map<Integer, Integer> changes) {
        int stays = 0;
        int from = Spell.OPEN;
        for (var change : changes.entrySet()) {
            int day = change.getKey();
            stays += change.getValue();
            if (from == Spell.OPEN && stays > 0) {
                from = day;
                tallies.onDay(new What(TallyKind.SEGMENT_CHANGES, "entered>" + segment), day, 1, 0);
            } else if (from != Spell.OPEN && stays == 0) {
                tallies.onDay(new What(TallyKind.SEGMENT_CHANGES, "left>" + segment), day, 1, 0);
                tallies.stand(new What(TallyKind.SEGMENTS, segment), new Spell(from + 1, day + 1));
                from = Spell.OPEN;
            }
        }
        if (from != Spell.OPEN) {
            tallies.stand(new What(TallyKind.SEGMENTS, segment), new Spell(from + 1, Spell.OPEN));
        }
    }
}
