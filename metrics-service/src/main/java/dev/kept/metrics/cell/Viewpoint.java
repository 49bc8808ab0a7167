// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.policy.Policy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the facts are looked at, where that is not as the tenant has declared.
 *
 * @param knownAt only facts that were recorded by then; null for all
 * @param zone whose local days count; null for the tenant's own
 * @param weekStart first day of a week; null for the tenant's own
 * @param fiscalYearStart month in which the fiscal year begins; null for the tenant's own
 * @param dimensions attributes of customers that are asked for, declared or not
 */
public record Viewpoint(
        @Nullable Instant knownAt,
        @Nullable ZoneId zone,
        @Nullable DayOfWeek weekStart,
        @Nullable Integer fiscalYearStart,
        List<String> dimensions) {

    /** As the tenant has declared, with all that is known. */
    public static final Viewpoint DECLARED = new Viewpoint(null, null, null, null, List.of());

    public Viewpoint {
        dimensions = List.copyOf(dimensions);
        // As exact as times are stored, so that what is known and what came since leave nothing between them.
        knownAt = knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** As the tenant has declared, with what was known at a time. */
    public static Viewpoint at(Instant knownAt) {
        return new Viewpoint(knownAt, null, null, null, List.of());
    }

    /** Whether the cells of a policy answer it. */
    public boolean isAnsweredBy(Policy policy) {
        return knownAt == null
                && (zone == null || zone.equals(policy.zone()))
                && (weekStart == null || weekStart == policy.weekStart())
                && (fiscalYearStart == null || fiscalYearStart == policy.fiscalYearStart())
                && policy.dimensions().containsAll(dimensions);
    }
}
