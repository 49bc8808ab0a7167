// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kept.systemtests.Metrics.Point;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A firm's business customers: what was spent to win them, who stayed, who was won back. Through the gateway, and back. */
class BusinessCustomersTest {

    private static final double RATE = 1e-6;
    private static final double MONEY = 0.01;
    private static final String ORDERS = "/api/v1/order-imports";

    private final Client client = RunningSuite.get().freshTenant();
    private final Metrics metrics = new Metrics(client);

    @Test
    void twelveQuartersOfRetention() throws IOException {
        List<NamedCsvRecord> rows = SharedData.table("smcrm/retention_transactions.csv");
        TenantSettings.declare(client, "UTC", "USD", 90, "type");
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", Smcrm.customersCsv(500)), 500);
        String orders = Smcrm.quarterlyOrders(rows);
        Imports.imported(client.importRows(ORDERS, "application/x-ndjson", orders), (int)
                orders.lines().count());
        metrics.awaitFresh();

        String quarters = "grain=quarter&from=" + Smcrm.quarter(2) + "&to=" + Smcrm.quarter(13);
        List<Point> retention = metrics.series("retention-rate", quarters);
        List<Point> churn = metrics.series("churn-rate", quarters);
        List<Point> naive = metrics.series("retention-rate", quarters + "&definition=naive-acquired");
        List<Point> net = metrics.series("revenue-retention", quarters + "&definition=net");
        List<Point> gross = metrics.series("revenue-retention", quarters + "&definition=gross");
        List<NamedCsvRecord> expected = SharedData.expectedTable("smcrm_quarterly.csv");
        assertEquals(11, expected.size());
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            population(row, retention.get(i));
            assertEquals(SharedData.number(row, "retention"), retention.get(i).value(), RATE);
            assertEquals(SharedData.number(row, "churn"), churn.get(i).value(), RATE);
            assertEquals(
                    SharedData.number(row, "naive_first_ever"), naive.get(i).value(), RATE);
            assertEquals(SharedData.number(row, "NRR"), net.get(i).value(), RATE);
            assertEquals(SharedData.number(row, "GRR"), gross.get(i).value(), RATE);
            revenue(row, net.get(i));
        }
    }

    private static void population(NamedCsvRecord row, Point point) {
        assertEquals(SharedData.number(row, "S"), point.part("start"));
        assertEquals(SharedData.number(row, "E"), point.part("end"));
        assertEquals(SharedData.number(row, "kept"), point.part("kept"));
        assertEquals(SharedData.number(row, "lost"), point.part("lost"));
        assertEquals(SharedData.number(row, "first_ever"), point.part("new"));
        assertEquals(SharedData.number(row, "won_back"), point.part("returned"));
    }

    private static void revenue(NamedCsvRecord row, Point net) {
        double base = net.part("base");
        assertEquals(SharedData.number(row, "revenue_start"), base, MONEY);
        assertEquals(SharedData.number(row, "revenue_end"), net.part("end"), MONEY);
        assertEquals(SharedData.number(row, "lost_revenue_rate"), net.part("lost") / base, RATE);
        assertEquals(SharedData.number(row, "new_revenue"), net.part("new") + net.part("returned"), MONEY);
    }

    @Test
    void whatItCostsToWinACustomer() throws IOException {
        List<NamedCsvRecord> rows = SharedData.table("smcrm/acquisition.csv");
        TenantSettings.declare(client, "UTC", "USD", 90, "industry", "came");
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", Smcrm.prospectsCsv(rows)), 500);
        Imports.imported(client.importRows(ORDERS, "application/x-ndjson", Smcrm.firstOrders(rows)), 292);
        Imports.imported(client.importRows("/api/v1/cost-imports", "text/csv", Smcrm.expensesCsv(rows)), 500);
        metrics.awaitFresh();
        String year = "grain=year&from=2010-01-01&to=2011-01-01";
        // Who was a prospect is derived from the file a little later.
        Await.until(
                Duration.ofMinutes(3),
                "all prospects to be told",
                () -> metrics.series("conversion-rate", year).get(0).part("entered") == 500);

        Point conversion = metrics.one("conversion-rate", year);
        assertEquals(.584, conversion.value(), 1e-12);
        assertEquals(292, conversion.numerator());
        assertEquals(500, conversion.denominator());
        conversion.interval("wilson", .540317, .626403, RATE);
        Point cost = metrics.one("customer-acquisition-cost", year);
        assertEquals(879.9741, cost.value(), 1e-4);
        assertEquals(256_952.44, cost.json().path("numerator").asDouble(), MONEY);

        JsonNode conversions = metrics.values("conversion-rate", year + "&groupBy=industry");
        assertEquals(.546341, group(conversions, "industry", "0").value(), RATE);
        assertEquals(.610169, group(conversions, "industry", "1").value(), RATE);
        JsonNode costs = metrics.values("customer-acquisition-cost", year + "&groupBy=industry");
        assertEquals(919.5155, group(costs, "industry", "0").value(), 1e-4);
        assertEquals(855.3706, group(costs, "industry", "1").value(), 1e-4);

        // The usual mistake: what was spent on those who came, alone. The rest has no customer to divide it by.
        JsonNode split = metrics.values("customer-acquisition-cost", year + "&groupBy=came");
        assertEquals(650.6373, group(split, "came", "yes").value(), 1e-4);
        assertEquals(
                "UNDEFINED", group(split, "came", "no").json().path("status").asText());
        assertEquals("k/0", group(split, "came", "no").json().path("reason").asText());
        assertEquals(256_952.44 - 292 * 650.6373, group(split, "came", "no").part("sales"), .05);
    }

    @Test
    void whoIsWonBack() throws IOException {
        List<NamedCsvRecord> rows = SharedData.table("smcrm/winback.csv");
        LocalDate offered = LocalDate.of(2012, 3, 1);
        TenantSettings.declare(client, "UTC", "USD", 90, "type");
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", Smcrm.customersCsv(500)), 500);
        String orders = Smcrm.ordersAroundAnOffer(rows, offered);
        Imports.imported(client.importRows(ORDERS, "application/x-ndjson", orders), 795);
        for (NamedCsvRecord row : rows) {
            client.post("/api/v1/win-back-offers", """
                            {"customerExternalId":"%s","kind":"DISCOUNT","offeredAt":"%sT09:00:00Z","windowDays":90}""".formatted(row.getField("customer"), offered))
                    .expect(201);
        }
        metrics.awaitFresh();

        Point rate = metrics.one("win-back-rate", "grain=month&from=2012-03-01&to=2012-04-01");
        assertEquals(.590, rate.value(), 1e-12);
        assertEquals(295, rate.numerator());
        assertEquals(500, rate.denominator());
    }

    private static Point group(JsonNode answer, String dimension, String value) {
        for (JsonNode series : answer.path("series")) {
            if (series.path("group").path(dimension).asText().equals(value)) {
                return Metrics.points(series).get(0);
            }
        }
        throw new AssertionError("no " + value + " in " + answer);
    }
}
