// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.StagesFact.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                    tallies.stand(new What(TallyKind.STAGES, entry.stage()), new Spell(edge, end));
                }
                if (i > 0) {
                    Entry before = entries.get(i - 1);
                    What change = new What(TallyKind.STAGE_CHANGES, before.stage() + ">" + entry.stage());
                    tallies.onDay(change, edge - 1, 1, edge - 1L - Days.number(before.on()));
                }
            }
            stays(entries, tallies);
            moves(entries, tallies);
        }
    }

    /** A stage that is followed by another one on the same day was none. */
    private static void stays(List<Entry> entries, Tallies tallies) {
        for (int i = 0; i < entries.size(); i++) {
            int from = Days.number(entries.get(i).on());
            boolean lasts = i + 1 == entries.size();
            int to = lasts ? Spell.OPEN : Days.number(entries.get(i + 1).on());
            if (from < to) {
                String part = lasts ? "open:" + from : "ended:" + (to - from);
                Map<String, String> stage = Map.of("stage", entries.get(i).stage());
                tallies.onDay(new What(TallyKind.STAGE_STAYS, part, stage), from, 1, 0);
            }
        }
    }

    /** Only a period in which a stage begins can end in another one than it starts in. */
    private static void moves(List<Entry> entries, Tallies tallies) {
        TreeMap<Integer, String> begun = new TreeMap<>();
        entries.forEach(entry -> begun.put(Days.number(entry.on()), entry.stage()));
        DaySet days = new DaySet();
        begun.keySet().forEach(days::add);
        for (Tile tile : tallies.days().periods) {
            for (DaySet.Run run : tallies.runs(tile, days)) {
                Map.Entry<Integer, String> earlier = begun.lowerEntry(run.start());
                String before = earlier == null ? "none" : earlier.getValue();
                String after = begun.get(run.last());
                if (!before.equals(after)) {
                    What move = new What(TallyKind.STAGE_MOVES, before + ">" + after);
                    tallies.inPeriod(move, tile, run.start(), run.start(), 1, 0);
                }
            }
        }
    }
}
