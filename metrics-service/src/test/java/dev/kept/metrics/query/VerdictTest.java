// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.definition.Distribution;
import dev.kept.metrics.definition.Happenings;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.NetScore;
import dev.kept.metrics.query.ComparisonView.Judged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Noise or signal for each unit: differences and intervals from published tables or worked by hand. */
class VerdictTest {

    private static final double LEVEL = 0.95;

    /** Newcombe, Statistics in Medicine 17 (1998) 873, method 10. */
    @Test
    void shares() {
        ComparisonView view = compare(Shares.of(56, 70, LEVEL), Shares.of(48, 80, LEVEL));
        assertInterval(view, 0.0524, 0.3339, 0.00005, "newcombe");
        assertEquals(Verdict.SIGNAL, view.verdict());
        assertTest(view, "two-proportion-z", 2.65017, 0.008045);
        assertNull(view.reason());
        assertEquals(
                Verdict.NOISE,
                compare(Shares.of(5, 56, LEVEL), Shares.of(0, 29, LEVEL)).verdict());
    }

    /** Chance alone does it 4.4 times of a hundred, and yet the interval just holds zero: not enough for a signal. */
    @Test
    void whatOnlyOneOfBothCallsASignalIsNone() {
        ComparisonView view = compare(Shares.of(6, 30, LEVEL), Shares.of(1, 30, LEVEL));
        assertInterval(view, -0.0030448, 0.3418832, 5e-7, "newcombe");
        assertTest(view, "two-proportion-z", 5.0 / 30 / Math.sqrt(7.0 / 60 * 53 / 60 / 15), 0.0443516);
        assertEquals(Verdict.NOISE, view.verdict());
        assertEquals("borderline", view.reason());
    }

    /** One rule for all: a signal is what both the interval and the test call one; p is never at odds with a plain verdict. */
    @Property
    void theVerdictContradictsNeitherTheIntervalNorTheTest(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 400) int m,
            @ForAll @DoubleRange(min = 0, max = 1) double p,
            @ForAll @DoubleRange(min = 0, max = 1) double q) {
        long one = Math.round(n * p);
        long other = Math.round(m * q);
        List<ComparisonView> views = List.of(
                compare(Shares.of(one, n, LEVEL), Shares.of(other, m, LEVEL)),
                compare(Happenings.of(one, LEVEL), Happenings.of(other, LEVEL)),
                compare(net((int) one, n - (int) one, 1), net((int) other, m - (int) other, 2)));
        for (ComparisonView view : views) {
            IntervalView interval = view.interval();
            TestView test = view.test();
            assertNotNull(interval);
            assertNotNull(test);
            boolean apart = interval.low().signum() > 0 || interval.high().signum() < 0;
            boolean rare = test.p().doubleValue() < 1 - LEVEL;
            assertEquals(apart && rare ? Verdict.SIGNAL : Verdict.NOISE, view.verdict());
            assertEquals(apart == rare ? null : "borderline", view.reason());
        }
    }

    /** Garwood: 10 is [4.795, 18.390], 20 is [12.217, 30.888], 40 is [28.577, 54.469]. */
    @Test
    void counts() {
        ComparisonView twice = compare(Happenings.of(20, LEVEL), Happenings.of(10, LEVEL));
        assertInterval(twice, 10 - Math.hypot(7.783, 8.390), 10 + Math.hypot(10.888, 5.205), 0.005, "mover");
        assertTest(twice, "poisson-z", 10 / Math.sqrt(30), 0.067889);
        assertEquals(Verdict.NOISE, twice.verdict());
        ComparisonView fourfold = compare(Happenings.of(40, LEVEL), Happenings.of(10, LEVEL));
        assertInterval(fourfold, 30 - Math.hypot(11.423, 8.390), 30 + Math.hypot(14.469, 5.205), 0.005, "mover");
        assertEquals(Verdict.SIGNAL, fourfold.verdict());
    }

    /** Eight values with mean 5 and variance 32/7; 2.3646 is Student's with 7 degrees of freedom. */
    @Test
    void meansOfDays() {
        Figure now = days(2, 4, 4, 4, 5, 5, 7, 9).mean(LEVEL);
        double half = 2.364624 * Math.sqrt(32.0 / 7 / 8);
        assertEquals(5 - half, now.intervals().get(0).low(), 1e-5);
        ComparisonView later = compare(now, days(3, 5, 5, 5, 6, 6, 8, 10).mean(LEVEL));
        assertInterval(later, -1 - half * Math.sqrt(2), -1 + half * Math.sqrt(2), 1e-5, "mover");
        assertTest(later, "welch", -1 / Math.sqrt(64.0 / 7 / 8), 0.365430);
        assertEquals(Verdict.NOISE, later.verdict());
        assertEquals(
                Verdict.SIGNAL,
                compare(now, days(12, 14, 14, 14, 15, 15, 17, 19).mean(LEVEL)).verdict());
    }

    /** Of eight values the smallest and the largest hold the median. */
    @Test
    void mediansOfDays() {
        Figure now = days(2, 4, 4, 4, 5, 5, 7, 9).median(LEVEL);
        assertEquals(2, now.intervals().get(0).low());
        assertEquals(9, now.intervals().get(0).high());
        ComparisonView view = compare(now, days(12, 14, 14, 14, 15, 15, 17, 19).median(LEVEL));
        assertInterval(view, -10 - Math.hypot(2.5, 4.5), -10 + Math.hypot(4.5, 2.5), 1e-9, "mover");
        assertEquals(Verdict.SIGNAL, view.verdict());
        assertNull(view.test());
        assertEquals("no-standard-error", view.noTest());
        assertEquals("too-few", days(1, 2, 3).median(LEVEL).withoutInterval());
    }

    /** 10 000 spent on 100 customers, of whom another year as good could have brought 81.36 to 121.63. */
    @Test
    void moneyForEachCustomer() {
        Figure now = cost(10_000, 100);
        assertEquals(10_000 / 121.627, now.intervals().get(0).low(), 0.001);
        assertEquals(10_000 / 81.364, now.intervals().get(0).high(), 0.001);
        ComparisonView cheaper = compare(now, cost(9_000, 100));
        assertEquals(Verdict.NOISE, cheaper.verdict());
        assertTest(cheaper, "wald-difference", 10 / Math.sqrt(181), 0.457304);
        assertEquals(Verdict.SIGNAL, compare(now, cost(5_000, 100)).verdict());
    }

    /** 60 promoters and 20 detractors of 100: 40 points, variance (0.8 - 0.16) / 100. */
    @Test
    void points() {
        Figure now = net(60, 20, 20);
        ComparisonView view = compare(now, net(40, 40, 20));
        double half = 1.959964 * Math.sqrt(0.64 / 100 + 0.8 / 100) * 100;
        assertInterval(view, 40 - half, 40 + half, 1e-4, "mover");
        assertTest(view, "wald-difference", 40 / 12.0, 0.00085812);
        assertEquals(Verdict.SIGNAL, view.verdict());
        assertEquals(Verdict.NOISE, compare(now, net(58, 22, 20)).verdict());
        ComparisonView certain = compare(net(5, 0, 0), net(0, 5, 0));
        assertNull(certain.test());
        assertEquals("no-spread", certain.noTest());
        assertEquals(Verdict.SIGNAL, certain.verdict());
    }

    /** Of two customers the better one has at least half: that is certain, and says nothing of chance. */
    @Test
    void boundsAreNoMatterOfChance() {
        Figure best = Figure.of(Quantity.of(BigDecimal.valueOf(0.6)))
                .withSample(2)
                .withIntervals(() -> List.of(Interval.bounds(0.5, 0.7, LEVEL)));
        ComparisonView view = compare(best, best);
        assertEquals(Verdict.NONE, view.verdict());
        assertEquals("certain-bounds", view.reason());
        assertNull(view.interval());
        assertNull(view.noTest());
    }

    @Test
    void whatHasNoIntervalSaysWhy() {
        Figure revenue = Figure.of(Quantity.money(1_000_000));
        ComparisonView census = compare(revenue, Figure.of(Quantity.money(900_000)));
        assertEquals(Verdict.NONE, census.verdict());
        assertEquals("complete-count", census.reason());
        assertNotNull(census.difference());
        Figure ratioOfSums = Figure.ratio(10, 4).withSample(4);
        assertEquals("spread-unknown", compare(ratioOfSums, ratioOfSums).reason());
        assertEquals(
                "too-few", compare(days(3).mean(LEVEL), days(3, 4).mean(LEVEL)).reason());
        assertNull(Figure.undefined("0/0").withoutInterval());
    }

    private static Figure net(int promoters, int detractors, int passives) {
        int n = promoters + detractors + passives;
        NetScore score = new NetScore((double) promoters / n, (double) detractors / n, n);
        return Figure.ratio(promoters - detractors, n)
                .inPoints()
                .withError(100 * score.standardError())
                .withSample(n)
                .withIntervals(() -> List.of(score.wald(LEVEL).times(100)));
    }

    private static Figure cost(long spent, long acquired) {
        Tally costs = new Tally(Map.of("MARKETING", new Tally.Totals(0, spent * 10_000)), Map.of());
        return Spending.perCustomer(costs, Spending.PAID, acquired, LEVEL);
    }

    private static Distribution days(int... days) {
        Map<String, Tally.Totals> parts = new HashMap<>();
        for (int day : days) {
            parts.merge("" + day, new Tally.Totals(1, 0), (one, other) -> new Tally.Totals(one.n() + other.n(), 0));
        }
        return Distribution.of(new Tally(parts, Map.of()), "");
    }

    private static ComparisonView compare(Figure now, Figure then) {
        LocalDate start = LocalDate.of(2024, 2, 1);
        return ComparisonView.of(
                "previous",
                new Judged(new Period(Grain.MONTH, start, start.plusMonths(1)), now, PointStatus.OK),
                new Judged(new Period(Grain.MONTH, start.minusMonths(1), start), then, PointStatus.OK),
                Direction.HIGHER_IS_BETTER);
    }

    private static void assertInterval(ComparisonView view, double low, double high, double tolerance, String method) {
        IntervalView interval = view.interval();
        assertNotNull(interval);
        assertEquals(low, interval.low().doubleValue(), tolerance);
        assertEquals(high, interval.high().doubleValue(), tolerance);
        assertEquals(method, interval.method());
    }

    private static void assertTest(ComparisonView view, String method, double z, double p) {
        TestView test = view.test();
        assertNotNull(test);
        assertEquals(method, test.method());
        assertEquals(z, test.z().doubleValue(), 5e-6);
        assertEquals(p, test.p().doubleValue(), 5e-7);
        assertNull(view.noTest());
    }
}
