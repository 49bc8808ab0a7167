// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.StagesFact.Entry;
import java.util.List;

/** Stages of the life cycle. A stage that begins on a day stands at the edge behind it. */
final class StageTallies {

    private StageTallies() {}

    static void add(History history, Tallies tallies) {
        for (StagesFact stages : history.timeline.records(StagesFact.class)) {
            List<Entry> entries = stages.entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                int edge = Days.number(entry.on()) + 1;
                int end =
                        i + 1 < entries.size() ? Days.number(entries.get(i + 1).on()) + 1 : Spell.OPEN;
                if (edge < end) {
                    stand(history, tallies, new Spell(edge, end), entry.stage());
                }
                if (i > 0) {
                    Entry before = entries.get(i - 1);
                    What change = new What(TallyKind.STAGE_CHANGES, before.stage() + ">" + entry.stage());
                    tallies.onDay(change, edge - 1, 1, edge - 1L - Days.number(before.on()));
                }
            }
        }
    }

    private static void stand(History history, Tallies tallies, Spell stretch, String stage) {
        What what = new What(TallyKind.STAGES, stage);
        for (Spell piece : history.pieces(stretch)) {
            tallies.fromEdge(what, piece.start(), piece.start(), 1, 0);
            if (piece.ended()) {
                tallies.fromEdge(what, piece.end(), piece.start(), -1, 0);
            }
        }
    }
}
