// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.asof.Scope;
import dev.kept.metrics.asof.Tenure;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A question for curves, with its defaults filled in.
 *
 * @param unit of time: whole ones that have passed, months by the calendar
 * @param asOf last day that is known
 * @param groupBy attribute of the profile, or {@code plan}; null for one curve
 * @param horizon of the restricted mean, in units; null: as far as all curves reach
 * @param width of an interval of tenure, in units
 */
record SurvivalQuestion(
        SurvivalOf of,
        ChronoUnit unit,
        LocalDate asOf,
        @Nullable String groupBy,
        Scope scope,
        double level,
        @Nullable Integer horizon,
        int width) {

    static final String PLAN = "plan";
    static final String UNKNOWN = "unknown";

    /** @throws dev.kept.restkit.problem.ProblemException naming what cannot be */
    static SurvivalQuestion of(SurvivalParameters given, LocalDate closedDay, SortedSet<String> segments) {
        LocalDate asOf = given.asOf == null ? closedDay : given.asOf;
        if (asOf.isAfter(closedDay)) {
            throw wrong("asOf", "model-cut-open", closedDay);
        }
        if (given.segment != null && !segments.contains(given.segment)) {
            throw wrong("segment", "segment-unknown", String.join(", ", segments));
        }
        return new SurvivalQuestion(
                given.of == null ? SurvivalOf.SUBSCRIPTIONS : given.of,
                given.unit == null ? ChronoUnit.MONTHS : given.unit.time,
                asOf,
                given.groupBy,
                new Scope(given.segment, Map.of()),
                given.level == null ? SurvivalParameters.LEVEL : given.level,
                given.horizon,
                given.width == null ? 1 : given.width);
    }

    double length(Tenure tenure) {
        return unit.between(tenure.from(), tenure.to());
    }

    private static RuntimeException wrong(String parameter, String code, Object argument) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, code, argument)));
    }
}
