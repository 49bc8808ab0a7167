// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.policy.Policy;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists exactly the customers that a part of an answer counts. */
@Singleton
class MetricMembers {

    /** Sets that compare with the period before, which a window does not have. */
    private static final Set<MemberSet> NEEDING_A_PREVIOUS_PERIOD = EnumSet.of(
            MemberSet.RETURNED_LOST, MemberSet.RETAINED, MemberSet.RETURNED, MemberSet.LAPSED, MemberSet.PREVIOUS);

    private final CellReaders readers;
    private final Cursors cursors;

    MetricMembers(CellReaders readers, Cursors cursors) {
        this.readers = readers;
        this.cursors = cursors;
    }

    Page<MemberView> list(String tenant, Metric metric, MembersParameters given, MultivaluedMap<String, String> query) {
        int limit = Limits.of(given.limit);
        try (CellSnapshot cells = Viewpoints.open(readers, tenant, Viewpoints.of(metric, given, query))) {
            QuestionReader reader = new QuestionReader(metric, cells);
            Variant variant = reader.variant(given.definition);
            Period period = reader.period(given.from, given.to);
            Slice slice = forType(metric, reader.filter(given, query));
            MemberSet set = set(metric, variant, given.part, period);
            checkCuts(set, slice, cells.policy());
            String fingerprint = fingerprint(metric, set, period, slice) + "|" + Viewpoints.of(metric, given, query);
            @Nullable String after = cursors.decode(given.cursor, fingerprint)
                    .map(keys -> keys.get(0))
                    .orElse(null);
            List<String> members = cells.members(set, period, slice, after, limit + 1);
            return Page.of(members, limit, last -> cursors.encode(fingerprint, last), MemberView::new);
        }
    }

    private static MemberSet set(Metric metric, Variant variant, @Nullable String part, Period period) {
        Map<String, MemberSet> parts = new LinkedHashMap<>(metric.members());
        if (variant.numerator() != null) {
            parts.put("numerator", variant.numerator());
        }
        if (variant.denominator() != null) {
            parts.put("denominator", variant.denominator());
        }
        if (period.grain() == Grain.WINDOW) {
            parts.values().removeAll(NEEDING_A_PREVIOUS_PERIOD);
        }
        Faults faults = new Faults();
        MemberSet set = part == null ? null : parts.get(part);
        if (set != null) {
            return set;
        }
        if (parts.isEmpty()) {
            faults.add("part", "no-members");
        } else {
            faults.add("part", "part-unknown", String.join(", ", parts.keySet()));
        }
        throw faults.asProblem();
    }

    /** A set is cut by what customers are, or by the dimensions of its own kind; other parts of the metric may have more. */
    private static void checkCuts(MemberSet set, Slice slice, Policy policy) {
        Set<String> known = new TreeSet<>(policy.dimensions());
        TallyKind kind = set.kind();
        if (set == MemberSet.RESPONDENTS) {
            known.addAll(slice.filter().keySet());
        } else if (kind != null) {
            known.addAll(kind.dimensions());
        }
        if (!known.containsAll(slice.filter().keySet())) {
            Faults faults = new Faults();
            faults.add("filter", "dimension-unknown", known.isEmpty() ? "-" : String.join(", ", known));
            throw faults.asProblem();
        }
    }

    /** Respondents of a survey metric are those who answered a question of its types. */
    private static Slice forType(Metric metric, Slice slice) {
        if (metric.questionTypes().isEmpty()) {
            return slice;
        }
        Map<String, Set<String>> filter = new HashMap<>(slice.filter());
        filter.put(Slice.QUESTION_TYPE, metric.questionTypes());
        return new Slice(List.of(), filter, slice.segment());
    }

    private static String fingerprint(Metric metric, MemberSet set, Period period, Slice slice) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        slice.filter().forEach((name, values) -> sorted.put(name, new TreeSet<>(values)));
        return String.join(
                "|", metric.key(), set.name(), period.toString(), sorted.toString(), String.valueOf(slice.segment()));
    }
}
