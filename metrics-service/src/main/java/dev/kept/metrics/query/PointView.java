// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The value of one period with everything that explains it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MetricPoint",
        requiredProperties = {"start", "end", "status", "parts"},
        description = "The value of one period. Counts and ratios are numbers; money is exact decimal text in the"
                + " currency of the answer.")
final class PointView {

    private static final String FUTURE = "future";
    private static final int COVERAGE_DECIMALS = 6;

    /** What a figure is judged by. */
    record Measure(LocalDate horizon, @Nullable Integer minN, Calendar calendar) {
        static Measure of(CellReader cells, @Nullable Integer minN) {
            return new Measure(cells.watermark().horizon(), minN, new Calendar(cells.policy()));
        }
    }

    public final LocalDate start;
    public final LocalDate end;

    @Schema(description = "Name of a fiscal year or quarter; absent for other periods.", examples = "FY2026-Q1")
    public final @Nullable String label;

    public final PointStatus status;

    @Schema(
            description = "Why there is no value, for example `0/0`, `k/0`, `mixed-scales`, `future`.",
            examples = "0/0")
    public final @Nullable String reason;

    @Schema(description = "Closed days of the period over all its days; absent once complete.", examples = "0.7")
    public final @Nullable BigDecimal coverage;

    @Schema(
            oneOf = {BigDecimal.class, String.class},
            description = "Absent where undefined.",
            examples = "0.906948394961")
    public final @Nullable Object value;

    @Schema(
            oneOf = {BigDecimal.class, String.class},
            description = "Exact.",
            examples = "2232")
    public final @Nullable Object numerator;

    @Schema(
            oneOf = {BigDecimal.class, String.class},
            description = "Exact.",
            examples = "2461")
    public final @Nullable Object denominator;

    @Schema(description = "Sample size that the value rests on.", examples = "2461")
    public final @Nullable Long n;

    @Schema(description = "In the unit of the value.")
    public final @Nullable BigDecimal standardError;

    @Schema(description = "The preferred interval.")
    public final @Nullable IntervalView interval;

    @Schema(
            description = "Why there is no interval. `complete-count`: everything was counted, nothing is a sample."
                    + " `spread-unknown`: only sums are kept; `intervals=customers` may have one. With it:"
                    + " `no-sum-of-customers` (not made of what customers add to it, or somebody is no customer),"
                    + " `no-spread` (all customers are alike). `too-few`. `no-method`: made of several figures of which it"
                    + " is not known how they hang together. `open-ended`: so many are not over yet that its upper end is"
                    + " not reached. `no-events`: none, or all, are over by then. `censored`: the mean leaves out those"
                    + " that are not over. Absent where there is one, or no value.",
            examples = "complete-count")
    public final @Nullable String noInterval;

    @Schema(description = "All intervals, where there are several; the preferred one first.")
    public final @Nullable List<IntervalView> intervals;

    @Schema(description = "The numbers behind the value, by name; money is decimal text.")
    public final Map<String, Object> parts = new LinkedHashMap<>();

    @Schema(description = "Against other times, in the order of `compareTo`; absent where none was asked for.")
    public final @Nullable List<ComparisonView> comparisons;

    @Schema(description = "What this group should reach; absent where it has no target.")
    public final @Nullable TargetView target;

    PointView(Period period, Figure figure, Measure measure) {
        this(period, figure, measure, List.of());
    }

    PointView(Period period, Figure figure, Measure measure, List<ComparisonView> compared) {
        this(period, figure, measure, compared, null);
    }

    PointView(
            Period period, Figure figure, Measure measure, List<ComparisonView> compared, @Nullable TargetView target) {
        this.target = target;
        BigDecimal covered = coverage(period, measure.horizon());
        Figure shown = shown(period, figure, measure);
        this.comparisons = compared.isEmpty() ? null : compared;
        this.start = period.start();
        this.end = period.end();
        this.label = measure.calendar().label(period);
        this.coverage = covered.compareTo(BigDecimal.ONE) == 0 ? null : covered;
        this.status = status(shown, covered, measure);
        this.reason = shown.undefined();
        this.value = Numbers.rounded(shown.value());
        this.numerator = Numbers.exact(shown.numerator());
        this.denominator = Numbers.exact(shown.denominator());
        this.n = shown.n();
        this.standardError = Numbers.rounded(shown.standardError());
        List<Interval> all = shown.intervals();
        this.interval = all.isEmpty() ? null : IntervalView.of(all.get(0));
        this.noInterval = shown.withoutInterval();
        this.intervals =
                all.size() < 2 ? null : all.stream().map(IntervalView::of).toList();
        shown.parts().forEach((name, part) -> parts.put(name, Numbers.exact(part)));
    }

    /** How far a figure of a period can be relied on. */
    static PointStatus status(Period period, Figure figure, Measure measure) {
        return status(shown(period, figure, measure), coverage(period, measure.horizon()), measure);
    }

    private static Figure shown(Period period, Figure figure, Measure measure) {
        boolean future = period.start().isAfter(measure.horizon().plusDays(1));
        return future ? Figure.undefined(FUTURE) : figure;
    }

    private static PointStatus status(Figure figure, BigDecimal covered, Measure measure) {
        if (figure.value() == null) {
            return PointStatus.UNDEFINED;
        }
        if (measure.minN() != null && figure.n() != null && figure.n() < measure.minN()) {
            return PointStatus.INSUFFICIENT;
        }
        return covered.compareTo(BigDecimal.ONE) == 0 ? PointStatus.OK : PointStatus.PARTIAL;
    }

    private static BigDecimal coverage(Period period, LocalDate horizon) {
        long days = ChronoUnit.DAYS.between(period.start(), period.end());
        long closed = ChronoUnit.DAYS.between(period.start(), horizon.plusDays(1));
        long counted = Math.max(0, Math.min(days, closed));
        return counted == days
                ? BigDecimal.ONE
                : Numbers.rounded(BigDecimal.valueOf(counted)
                        .divide(BigDecimal.valueOf(days), COVERAGE_DECIMALS, RoundingMode.DOWN));
    }
}
