// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds customers up by the period of their first happening and by how long after it they came back. */
final class CohortGrid {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final CohortQuestion question;
    private final Policy policy;
    private final Days days;
    private final LocalDate closed;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    /** @param closed the day after the last closed one */
    CohortGrid(CohortQuestion question, Policy policy, LocalDate closed) {
        this.question = question;
        this.policy = policy;
        this.days = new Days(policy);
        this.closed = closed;
        int end = Days.number(question.to());
        int start = Days.number(question.from());
        while (start < end) {
            rows.put(start, new Row(start, days.next(question.tile(), start)));
            start = days.next(question.tile(), start);
        }
    }

    /** One cohort; {@code active} and {@code revenue} by cell. */
    final class Row {
        final LocalDate start;
        final LocalDate end;
        private final List<Integer> edges = new ArrayList<>();
        final long[] active = new long[question.columns()];
        final long[] revenue = new long[question.columns()];
        long size;

        private Row(int first, int next) {
            this.start = LocalDate.ofEpochDay(first);
            this.end = LocalDate.ofEpochDay(next);
            int edge = first;
            for (int i = 0; i <= question.columns(); i++) {
                edges.add(edge);
                edge = days.next(question.tile(), edge);
            }
        }

        /** First day of a cell of a calendar period. */
        LocalDate cell(int offset) {
            return LocalDate.ofEpochDay(edges.get(offset));
        }

        /** Whether the cell is over for every customer who can be in the cohort. */
        boolean mature(int offset) {
            LocalDate over = question.rollingDays() == 0
                    ? LocalDate.ofEpochDay(edges.get(offset + 1))
                    : end.plusDays((offset + 1L) * question.rollingDays());
            return !over.isAfter(closed);
        }

        private int offset(Happening happening, Instant first) {
            if (question.rollingDays() > 0) {
                long seconds = happening.at().getEpochSecond() - first.getEpochSecond();
                return seconds < 0
                        ? -1
                        : (int) Math.min(
                                question.columns(), seconds / ((long) SECONDS_OF_A_DAY * question.rollingDays()));
            }
            int day = Days.number(happening.day());
            for (int i = question.columns() - 1; i >= 0; i--) {
                if (day >= edges.get(i)) {
                    return day < edges.get(i + 1) ? i : question.columns();
                }
            }
            return -1;
        }
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** Adds a customer to the cohort, if there is one for it. */
    void add(CustomerTimeline timeline) {
        Row row = row(timeline);
        if (row == null) {
            return;
        }
        row.size++;
        long[] times = times(timeline, row);
        for (int i = 0; i < times.length; i++) {
            row.active[i] += times[i] >= question.minTimes() ? 1 : 0;
        }
        Instant first = first(timeline).orElseThrow().at();
        for (OrderFact order : timeline.orders().values()) {
            if (!order.deleted()) {
                LocalDate day = order.occurredAt().atZone(policy.zone()).toLocalDate();
                int offset = row.offset(new Happening(order.occurredAt(), day), first);
                if (0 <= offset && offset < question.columns()) {
                    row.revenue[offset] += order.amount();
                }
            }
        }
    }

    /** Whether the customer is counted in a cell. */
    boolean counts(CustomerTimeline timeline, LocalDate cohort, int offset) {
        Row row = row(timeline);
        return row != null && row.start.equals(cohort) && times(timeline, row)[offset] >= question.minTimes();
    }

    private @Nullable Row row(CustomerTimeline timeline) {
        Optional<Happening> first = first(timeline);
        if (first.isEmpty()) {
            return null;
        }
        LocalDate day = first.get().day();
        String segment = question.segment();
        return segment != null && !timeline.isIn(segment, day)
                ? null
                : rows.get(days.start(question.tile(), Days.number(day)));
    }

    private Optional<Happening> first(CustomerTimeline timeline) {
        return question.first().of(timeline, policy).stream().findFirst();
    }

    private long[] times(CustomerTimeline timeline, Row row) {
        long[] times = new long[question.columns()];
        Instant first = first(timeline).orElseThrow().at();
        for (Happening happening : question.returning().of(timeline, policy)) {
            int offset = row.offset(happening, first);
            if (0 <= offset && offset < times.length) {
                times[offset]++;
            }
        }
        return times;
    }
}
