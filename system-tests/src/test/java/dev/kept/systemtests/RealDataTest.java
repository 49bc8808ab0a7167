// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kept.systemtests.Metrics.Point;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A company's real data in, figures that it can trust out: 18,532 real orders go in through
 * the gateway, and every figure equals one that was computed independently.
 */
class RealDataTest {

    private static final double RATE = 1e-6;
    private static final double MONEY = 0.01;

    @Test
    void aYearOfAWholesalersOrders() throws IOException {
        OnlineRetail retail = OnlineRetail.read(SharedData.require("online_retail/online_retail.csv.gz"));
        assertEquals(397_884, retail.lines());
        assertEquals(18_532, retail.orders());
        Client client = RunningSuite.get().freshTenant();
        Metrics metrics = new Metrics(client);
        TenantSettings.declare(client, "UTC", "GBP", 90, "country");

        long begin = System.nanoTime();
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", retail.customersCsv()), 4_372);
        Imports.imported(client.importRows("/api/v1/order-imports", "text/csv", retail.ordersCsv()), 18_532);
        Imports.imported(client.importRows("/api/v1/refund-imports", "text/csv", retail.refundsCsv()), 3_654);
        long loaded = System.nanoTime();
        metrics.awaitFresh();
        System.out.printf(
                "Real data: 18,532 orders with 397,884 lines imported in %.1f s, fresh %.1f s later%n",
                (loaded - begin) / 1e9, (System.nanoTime() - loaded) / 1e9);

        theWholeRangeAgrees(metrics);
        activityByMonthAgrees(metrics);
        presenceAgrees(metrics, "retail_presence_month_w90.csv", "from=2011-03-01&to=2011-12-01&grain=month");
        RetailTables.cohortsAgree(client);
        RetailTables.scoresAgree(client);
        membersAreExactlyThoseCounted(metrics);
        RetailModels.agree(client);
        resubmissionChangesNothing(client, metrics, retail);

        TenantSettings.declare(client, "UTC", "GBP", 30, "country");
        Await.until(
                Duration.ofMinutes(2),
                "the new presence rule to be live",
                () -> metrics.values("retention-rate", "from=2011-04-01&to=2011-10-01&grain=quarter")
                                .path("policy")
                                .path("presenceDays")
                                .asInt()
                        == 30);
        presenceByQuarterAgrees(metrics);
        TheRebuild.equalsLive(client);
    }

    private void theWholeRangeAgrees(Metrics metrics) throws IOException {
        JsonNode expected = SharedData.expected("retail.json");
        JsonNode perCustomer = expected.path("per_customer");
        String range = "from=2010-12-01&to=2011-12-10&grain=window";

        Point byOrders = metrics.one("repurchase-rate", range);
        assertEquals(perCustomer.path("repeat_rate_by_invoice").asDouble(), byOrders.value(), RATE);
        assertEquals(2845, byOrders.numerator());
        assertEquals(4338, byOrders.denominator());
        assertEquals(
                perCustomer.path("repeat_rate_by_day").asDouble(),
                metrics.one("repurchase-rate", range + "&definition=days").value(),
                RATE);
        assertEquals(
                perCustomer.path("aov").asDouble(),
                metrics.one("average-order-value", range).value(),
                0.001);
        assertEquals(
                expected.path("valid").path("gross").asDouble(),
                metrics.one("revenue", range).value(),
                MONEY);
        assertEquals(
                -expected.path("valid").path("cancel_amount_known_customers").asDouble(),
                metrics.one("refunds", range).value(),
                MONEY);
        assertEquals(18_532, metrics.one("order-count", range).value());
        assertEquals(
                perCustomer.path("orders_per_customer").asDouble(),
                metrics.one("purchase-frequency", range).value(),
                5e-5);
        assertEquals(
                perCustomer.path("revenue_per_customer").asDouble(),
                metrics.one("revenue-per-customer", range).value(),
                5e-5);
        revenueOfCustomersAgrees(metrics, perCustomer);
    }

    private static void revenueOfCustomersAgrees(Metrics metrics, JsonNode expected) {
        String years = "from=2010-01-01&to=2012-01-01&grain=year";
        double repeated = 0;
        double revenue = 0;
        for (Point year : metrics.series("repeat-revenue", years)) {
            repeated += year.part("repeat") + year.part("crossSell") + year.part("upSell");
            revenue += year.part("revenue");
        }
        assertEquals(expected.path("share_revenue_from_repeat_orders").asDouble(), repeated / revenue, RATE);
        String year = "from=2011-01-01&to=2012-01-01&grain=year";
        assertEquals(
                expected.path("mean_distinct_skus_per_customer").asDouble(),
                metrics.one("purchase-breadth", year + "&definition=lifetime-products")
                        .value(),
                5e-5);
        assertEquals(
                expected.path("median_distinct_skus").asDouble(),
                metrics.one("purchase-breadth", year + "&definition=lifetime-products-median")
                        .value());
        for (JsonNode series : metrics.values("value-concentration", year).path("series")) {
            if (series.path("group").path("best").asText().equals("10")) {
                double best = Metrics.points(series).get(0).value();
                assertEquals(expected.path("top10pct_revenue_share").asDouble(), best, RATE);
            }
        }
    }

    private void activityByMonthAgrees(Metrics metrics) throws IOException {
        String months = "from=2010-12-01&to=2012-01-01&grain=month";
        List<Point> active = metrics.series("active-customers", months);
        List<Point> retention = metrics.series("active-retention-rate", months);
        List<Point> quick = metrics.series("quick-ratio", months);
        List<Point> revenue = metrics.series("revenue", months);
        List<Point> net = metrics.series("revenue-retention", months + "&definition=net");
        List<Point> gross = metrics.series("revenue-retention", months + "&definition=gross");
        List<NamedCsvRecord> expected = SharedData.expectedTable("retail_monthly_active.csv");
        assertEquals(expected.size(), active.size());
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            assertEquals(row.getField("month") + "-01", active.get(i).start());
            assertEquals(SharedData.number(row, "active"), active.get(i).value());
            assertEquals(SharedData.number(row, "new"), active.get(i).part("new"));
            assertEquals(SharedData.number(row, "retained"), active.get(i).part("retained"));
            assertEquals(SharedData.number(row, "returned"), active.get(i).part("returned"));
            assertEquals(SharedData.number(row, "lost"), active.get(i).part("lost"));
            assertEquals(SharedData.number(row, "revenue"), revenue.get(i).value(), MONEY);
            if (i > 0) {
                assertEquals(
                        SharedData.number(row, "retention"), retention.get(i).value(), RATE);
                assertEquals(SharedData.number(row, "quick_ratio"), quick.get(i).value(), 1e-4);
                assertEquals(SharedData.number(row, "NRR"), net.get(i).value(), RATE);
                assertEquals(SharedData.number(row, "GRR"), gross.get(i).value(), RATE);
                assertEquals(SharedData.number(row, "expansion"), net.get(i).part("expansion"), MONEY);
                assertEquals(SharedData.number(row, "contraction"), net.get(i).part("contraction"), MONEY);
                assertEquals(SharedData.number(row, "lost_revenue"), net.get(i).part("lost"), MONEY);
            }
        }
    }

    private void presenceAgrees(Metrics metrics, String table, String query) throws IOException {
        List<Point> retention = metrics.series("retention-rate", query);
        List<Point> naive = metrics.series("retention-rate", query + "&definition=naive-acquired");
        List<Point> overStart = metrics.series("churn-rate", query);
        List<Point> overEnd = metrics.series("churn-rate", query + "&definition=over-end");
        List<Point> overAverage = metrics.series("churn-rate", query + "&definition=over-average");
        List<Point> growth = metrics.series("growth-rate", query);
        List<NamedCsvRecord> expected = SharedData.expectedTable(table);
        assertEquals(expected.size(), retention.size());
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            Point point = retention.get(i);
            assertEquals(row.getField("start"), point.start());
            population(row, point);
            assertEquals(SharedData.number(row, "retention_set"), point.value(), RATE);
            assertEquals(
                    SharedData.number(row, "retention_naive_acquired"),
                    naive.get(i).value(),
                    RATE);
            assertEquals(SharedData.number(row, "churn_set"), overStart.get(i).value(), RATE);
            assertEquals(
                    SharedData.number(row, "churn_over_end"), overEnd.get(i).value(), RATE);
            assertEquals(
                    SharedData.number(row, "churn_over_average"),
                    overAverage.get(i).value(),
                    RATE);
            assertEquals(SharedData.number(row, "growth"), growth.get(i).value(), RATE);
        }
    }

    /** The published quarters start in March: each is asked for as a window of its own. */
    private void presenceByQuarterAgrees(Metrics metrics) throws IOException {
        for (NamedCsvRecord row : SharedData.expectedTable("retail_presence_quarter_w30.csv")) {
            String query = "from=" + row.getField("start") + "&to=" + row.getField("end") + "&grain=window";
            Point retention = metrics.one("retention-rate", query);
            population(row, retention);
            assertEquals(SharedData.number(row, "retention_set"), retention.value(), RATE);
            assertEquals(
                    SharedData.number(row, "retention_naive_acquired"),
                    metrics.one("retention-rate", query + "&definition=naive-acquired")
                            .value(),
                    RATE);
            assertEquals(
                    SharedData.number(row, "churn_over_end"),
                    metrics.one("churn-rate", query + "&definition=over-end").value(),
                    RATE);
        }
    }

    private static void population(NamedCsvRecord row, Point point) {
        assertEquals(SharedData.number(row, "S"), point.part("start"));
        assertEquals(SharedData.number(row, "E"), point.part("end"));
        assertEquals(SharedData.number(row, "kept"), point.part("kept"));
        assertEquals(SharedData.number(row, "lost"), point.part("lost"));
        assertEquals(SharedData.number(row, "N_first_ever"), point.part("new"));
        assertEquals(SharedData.number(row, "N_won_back"), point.part("returned"));
        assertEquals(SharedData.number(row, "acquired_in_period"), point.part("acquired"));
        assertEquals(SharedData.number(row, "acquired_and_lost"), point.part("acquiredLost"));
    }

    private void membersAreExactlyThoseCounted(Metrics metrics) {
        String month = "from=2011-11-01&to=2011-12-01";
        assertEquals(
                229,
                metrics.members("churn-rate", month + "&part=lost").stream()
                        .distinct()
                        .count());
        assertEquals(2461, metrics.members("churn-rate", month + "&part=start").size());
    }

    private void resubmissionChangesNothing(Client client, Metrics metrics, OnlineRetail retail) {
        JsonNode before = metrics.values("revenue", "from=2010-12-01&to=2012-01-01&grain=month")
                .path("series");
        JsonNode again = client.importRows("/api/v1/order-imports", "text/csv", retail.ordersCsv());
        assertEquals(18_532, again.path("counts").path("unchanged").asInt(), again::toString);
        metrics.awaitFresh();
        assertEquals(
                before,
                metrics.values("revenue", "from=2010-12-01&to=2012-01-01&grain=month")
                        .path("series"));
    }
}
