// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.correlation;

import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.series.Series;
import dev.kept.metrics.series.SeriesReader;
import dev.kept.metrics.series.SeriesScope;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for links among the caller's metrics. */
@ApplicationScoped
class CorrelationService {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private final SeriesReader reader;
    private final Caller caller;

    CorrelationService(SeriesReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** What is asked for. */
    record Question(List<String> metrics, SeriesReader.Wanted series, int longestLag) {}

    /**
     * What was found.
     *
     * @param from first day of the periods that all metrics have
     * @param to the day after the last
     */
    record Answer(
            SeriesScope scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int periods,
            List<Links.Pair> pairs) {}

    Answer correlate(Question question) {
        List<String> keys = question.metrics().stream().distinct().toList();
        if (keys.size() < FEWEST
                || keys.size() > MOST
                || keys.size() < question.metrics().size()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("metrics", "metrics-two-to-many", FEWEST, MOST)));
        }
        List<Series> series = keys.stream()
                .map(key -> reader.of(caller.tenant(), key, null, question.series()))
                .toList();
        int begin = common(series);
        int n = question.series().periods() - begin;
        List<Links.Named> named = series.stream()
                .map(one -> new Links.Named(
                        one.metric().key(),
                        new Series(
                                        one.metric(),
                                        one.variant(),
                                        one.grain(),
                                        one.points()
                                                .subList(
                                                        begin, question.series().periods()))
                                .values()))
                .toList();
        List<Links.Pair> pairs = Links.of(
                named,
                question.longestLag(),
                (i, j) -> related(series.get(i).variant(), series.get(j).variant()));
        List<Series.Point> points = series.get(0).points();
        return new Answer(
                question.series().scope(),
                n == 0 ? null : points.get(begin).start(),
                n == 0 ? null : points.get(points.size() - 1).end(),
                n,
                pairs);
    }

    /** The first period from which on every metric has a value. */
    private static int common(List<Series> series) {
        int begin = 0;
        for (Series one : series) {
            List<Series.Point> points = one.points();
            for (int i = 0; i < points.size(); i++) {
                begin = points.get(i).value() == null ? Math.max(begin, i + 1) : begin;
            }
        }
        return begin;
    }

    /** Shares of the same customers, as retention and churn are, and a part with its share. */
    private static boolean related(Variant one, Variant other) {
        return shared(one.denominator(), other) || shared(one.numerator(), other);
    }

    private static boolean shared(@Nullable MemberSet set, Variant other) {
        return set != null && (set == other.numerator() || set == other.denominator());
    }
}
