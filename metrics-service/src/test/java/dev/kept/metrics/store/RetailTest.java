// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Definitions;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.NoNullAnalysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real year of a wholesaler against figures that were computed independently. Skipped where the data is absent. */
@NoNullAnalysis
class RetailTest {

    private static final Path DATA = data();
    private static final LocalDate HORIZON = LocalDate.of(2012, 1, 31);
    private static final Map<String, List<OrderFact>> ORDERS = new TreeMap<>();

    private static Path data() {
        // The build runs in the module's folder.
        return Path.of(System.getProperty("kept.shared-data", "../../shared/data"));
    }

    @BeforeAll
    static void load() throws IOException {
        Path file = DATA.resolve("online_retail/online_retail.csv.gz");
        assumeTrue(Files.exists(file), "Skipped: no " + file);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        Map<String, OrderFact> invoices = new HashMap<>();
        Map<String, String> customers = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",", -1);
                BigDecimal amount = new BigDecimal(f[2]).multiply(new BigDecimal(f[4]));
                boolean valid = !f[5].isEmpty()
                        && !f[0].startsWith("C")
                        && new BigDecimal(f[2]).signum() > 0
                        && new BigDecimal(f[4]).signum() > 0;
                if (valid) {
                    OrderFact order = new OrderFact(
                            f[0],
                            1,
                            LocalDateTime.parse(f[3], time).toInstant(ZoneOffset.UTC),
                            amount.movePointRight(4).longValueExact(),
                            0,
                            false,
                            List.of(new OrderFact.Line(
                                    f[1].intern(),
                                    null,
                                    null,
                                    amount.movePointRight(4).longValueExact())));
                    customers.put(f[0], f[5]);
                    invoices.merge(f[0], order, RetailTest::plus);
                }
            }
        }
        invoices.forEach((invoice, order) -> ORDERS.computeIfAbsent(customers.get(invoice), c -> new ArrayList<>())
                .add(order));
    }

    @Test
    void presenceByMonthWithNinetyDays() {
        comparePresence(90, Grain.MONTH, "retail_presence_month_w90.csv");
    }

    @Test
    void presenceByQuarterWithThirtyDays() {
        comparePresence(30, Grain.WINDOW, "retail_presence_quarter_w30.csv");
    }

    @Test
    void monthlyActivityAndRevenueBridge() {
        CellReader reader = engine(90).reader();
        for (Map<String, String> row : rows("retail_monthly_active.csv")) {
            LocalDate start = YearMonth.parse(row.get("month")).atDay(1);
            Period month = new Period(Grain.MONTH, start, start.plusMonths(1));
            List<Period> periods = List.of(month);
            ActivityCounts activity =
                    reader.activity(periods, Slice.TOTAL).get(Group.TOTAL).get(month);
            FlowTotals flows =
                    reader.flows(periods, Slice.TOTAL).get(Group.TOTAL).get(month);
            assertEquals(number(row, "active"), activity.active());
            assertEquals(number(row, "new"), activity.fresh());
            assertEquals(number(row, "retained"), activity.retained());
            assertEquals(number(row, "returned"), activity.returned());
            assertEquals(number(row, "lost"), activity.lost());
            assertEquals(number(row, "orders"), flows.orders());
            assertEquals(money(row, "revenue"), cents(flows.revenue()));
            if (!row.get("NRR").isEmpty()) {
                RevenueBridge bridge = reader.revenueBridge(periods, Slice.TOTAL)
                        .get(Group.TOTAL)
                        .get(month);
                assertEquals(money(row, "expansion"), cents(bridge.expansion()));
                assertEquals(money(row, "contraction"), cents(bridge.contraction()));
                assertEquals(money(row, "lost_revenue"), cents(bridge.lost()));
            }
        }
    }

    @Test
    void cohorts() {
        CellReader reader = engine(90).reader();
        var cohorts = reader.cohorts(YearMonth.of(2010, 12), YearMonth.of(2012, 1), Slice.TOTAL)
                .get(Group.TOTAL);
        for (Map<String, String> row : rows("retail_cohorts.csv")) {
            YearMonth cohort = YearMonth.parse(row.get("c"));
            for (int k = 0; k <= 12 && !row.get(Integer.toString(k)).isEmpty(); k++) {
                var cell = cohorts.get(cohort).get(cohort.plusMonths(k));
                assertEquals(number(row, Integer.toString(k)), cell == null ? 0 : cell.active(), cohort + "+" + k);
            }
        }
    }

    @Test
    void repeatRatesOverTheWholeRange() {
        Period all = new Period(Grain.WINDOW, LocalDate.of(2010, 12, 1), LocalDate.of(2011, 12, 10));
        ActivityCounts activity = engine(90)
                .reader()
                .activity(List.of(all), Slice.TOTAL)
                .get(Group.TOTAL)
                .get(all);
        assertEquals(4338, activity.active());
        assertEquals(2845, activity.repeatOrders());
        assertEquals(0.643154, (double) activity.repeatDays() / activity.active(), 1e-6);
    }

    /** What customers bought again, how many things they bought, and how much the best of them spent. */
    @Test
    void revenueOfTheWholeRange() {
        CellReader reader = engine(90).reader();
        List<Period> years = List.of(year(2010), year(2011));
        var parts = reader.tallies(years, Slice.TOTAL, TallyKind.REVENUE_PARTS).get(Group.TOTAL);
        long first = 0;
        long later = 0;
        for (Period year : years) {
            first += parts.get(year).amount("first");
            later += parts.get(year).amount("repeat");
        }
        assertEquals(new BigDecimal("8911407.90"), cents(first + later));
        assertEquals(0.792794, (double) later / (first + later), 5e-7);
        Figure products = last("purchase-breadth", "lifetime-products", reader, Group.TOTAL);
        assertEquals(61.5012, products.value().value().doubleValue(), 5e-5);
        assertEquals(4338, products.n());
        Figure median = last("purchase-breadth", "lifetime-products-median", reader, Group.TOTAL);
        assertEquals(35, median.value().value().doubleValue());
        Figure best = last("value-concentration", "lifetime", reader, new Group(List.of("10")));
        assertEquals(0.613751, best.value().value().doubleValue(), 1e-6);
    }

    private static Figure last(String metric, String variant, CellReader reader, Group group) {
        MetricQuestion question = new MetricQuestion(Grain.YEAR, List.of(year(2011)), Slice.TOTAL, 0.95);
        return Definitions.catalog()
                .find(metric)
                .flatMap(found -> found.variant(variant))
                .orElseThrow()
                .computation()
                .evaluate(reader, question)
                .get(group)
                .get(year(2011));
    }

    private static Period year(int year) {
        return new Period(Grain.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static void comparePresence(int window, Grain grain, String file) {
        CellReader reader = engine(window).reader();
        for (Map<String, String> row : rows(file)) {
            Period period = new Period(grain, LocalDate.parse(row.get("start")), LocalDate.parse(row.get("end")));
            PopulationCounts counts = reader.population(List.of(period), Slice.TOTAL)
                    .get(Group.TOTAL)
                    .get(period);
            assertEquals(number(row, "S"), counts.start());
            assertEquals(number(row, "E"), counts.end());
            assertEquals(number(row, "kept"), counts.kept());
            assertEquals(number(row, "lost"), counts.lost());
            assertEquals(number(row, "N_end_not_start"), counts.newAtEnd());
            assertEquals(number(row, "N_first_ever"), counts.newFirstEver());
            assertEquals(number(row, "acquired_in_period"), counts.acquired());
            assertEquals(number(row, "acquired_and_lost"), counts.acquiredLost());
            if (grain == Grain.MONTH) {
                assertEquals(number(row, "reactivated_and_lost"), counts.returnedLost());
            }
        }
    }

    private static Cells engine(int window) {
        Policy policy = new Policy(ZoneOffset.UTC, Policy.DEFAULT.weekStart(), "GBP", "B2B", window, List.of());
        Cells cells = new Cells(policy, HORIZON);
        ORDERS.forEach(cells::ingest);
        return cells;
    }

    private static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(DATA.resolve("expected").resolve(file));
            String[] names = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] values = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], values[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Map<String, String> row, String name) {
        return new BigDecimal(row.get(name)).longValueExact();
    }

    private static BigDecimal money(Map<String, String> row, String name) {
        return new BigDecimal(row.get(name)).setScale(2);
    }

    private static BigDecimal cents(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4).setScale(2, RoundingMode.HALF_UP);
    }

    private static OrderFact plus(OrderFact one, OrderFact other) {
        List<OrderFact.Line> lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        return new OrderFact(one.entity(), 1, one.occurredAt(), one.amount() + other.amount(), 0, false, lines);
    }
}
