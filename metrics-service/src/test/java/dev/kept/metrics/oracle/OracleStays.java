// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Stays in stages and segments of one customer in one period. */
final class OracleStays {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleStays(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    void collect(TallyKind kind) {
        switch (kind) {
            case STAGE_MOVES ->
                customer.records(StagesFact.class).forEach(stages -> {
                    String before = stageBefore(stages, period.start());
                    String after = stageBefore(stages, period.end());
                    if (!before.equals(after)) {
                        add(before + ">" + after, period.start(), Map.of());
                    }
                });
            case STAGE_STAYS -> customer.records(StagesFact.class).forEach(this::stays);
            case SEGMENTS -> customer.segments.forEach(this::segments);
            case SEGMENT_CHANGES -> period.start().datesUntil(period.end()).forEach(this::segmentChanges);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private void add(String part, LocalDate day, Map<String, String> own) {
        entries.add(new Entry(false, part, day, own, 1, 0));
    }

    private static String stageBefore(StagesFact stages, LocalDate edge) {
        String stage = "none";
        for (StagesFact.Entry entry : stages.entries()) {
            stage = entry.on().isBefore(edge) ? entry.stage() : stage;
        }
        return stage;
    }

    /** Of the stages that begin on a day only the last one is one. */
    private void stays(StagesFact stages) {
        period.start().datesUntil(period.end()).forEach(day -> {
            String begun = null;
            LocalDate next = null;
            for (StagesFact.Entry entry : stages.entries()) {
                if (entry.on().equals(day)) {
                    begun = entry.stage();
                } else if (entry.on().isAfter(day) && next == null) {
                    next = entry.on();
                }
            }
            if (begun != null) {
                String part = next == null ? "open:" + day.toEpochDay() : "ended:" + ChronoUnit.DAYS.between(day, next);
                add(part, day, Map.of("stage", begun));
            }
        });
    }

    private void segments(SegmentsFact told) {
        told.stays().stream().map(SegmentsFact.Stay::segment).distinct().forEach(segment -> {
            if (customer.inSegment(segment, period.start().minusDays(1))) {
                entries.add(new Entry(true, segment, period.start(), Map.of(), 1, 0));
            }
            if (customer.inSegment(segment, period.end().minusDays(1))) {
                entries.add(new Entry(false, segment, period.end(), Map.of(), 1, 0));
            }
        });
    }

    private void segmentChanges(LocalDate day) {
        customer.segments.stream()
                .flatMap(told -> told.stays().stream())
                .map(SegmentsFact.Stay::segment)
                .distinct()
                .forEach(segment -> {
                    boolean before = customer.inSegment(segment, day.minusDays(1));
                    boolean now = customer.inSegment(segment, day);
                    if (before != now) {
                        add((now ? "entered>" : "left>") + segment, day, Map.of());
                    }
                });
    }
}
