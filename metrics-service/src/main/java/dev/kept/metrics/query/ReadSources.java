// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.ForwardingReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Notes which sources of events a figure stands on, by what is read for it. */
final class ReadSources implements ForwardingReader {

    /** Who customers are is told by this one, so that every figure stands on it. */
    static final String CUSTOMER = "customer";

    static final String SURVEY = "survey";

    private static final Set<TallyKind> OF_SURVEYS =
            EnumSet.of(TallyKind.INVITATIONS, TallyKind.FEEDBACK, TallyKind.THEMES, TallyKind.THEME_CUSTOMERS);

    private final CellReader cells;
    private final SortedSet<String> sources = new TreeSet<>(Set.of(CUSTOMER));

    ReadSources(CellReader cells) {
        this.cells = cells;
    }

    /** Those that were read from until now. */
    SortedSet<String> sources() {
        return sources;
    }

    @Override
    public CellReader reader() {
        return cells;
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        sources.add(SURVEY);
        return cells.answers(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        sources.add(SURVEY);
        return cells.replies(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        if (OF_SURVEYS.contains(kind)) {
            sources.add(SURVEY);
        }
        return cells.tallies(periods, slice, kind);
    }
}
