// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The business customers of Kumar & Petersen 2012 as files for the imports: teaching data of 500 firms each. */
final class Smcrm {

    /** The first of the twelve quarters. */
    static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

    private Smcrm() {}

    static LocalDate quarter(int number) {
        return BEGIN.plusMonths(3L * (number - 1));
    }

    static String customersCsv(int customers) {
        StringBuilder csv = new StringBuilder("externalId,type,customerSince\n");
        for (int i = 1; i <= customers; i++) {
            csv.append(i).append(",COMPANY,").append(BEGIN).append("T00:00:00Z\n");
        }
        return csv.toString();
    }

    /**
     * What was bought in a quarter as one order on its last day: within 90 days before the end of the quarter, and not
     * within 90 days before the end of the next one.
     */
    static String quarterlyOrders(List<NamedCsvRecord> rows) {
        StringBuilder ndjson = new StringBuilder();
        rows.stream().filter(row -> row.getField("purchase").equals("1")).forEach(row -> {
            int quarter = Integer.parseInt(row.getField("quarter"));
            order(ndjson, row.getField("customer"), quarter(quarter + 1).minusDays(1), row.getField("order_quantity"));
        });
        return ndjson.toString();
    }

    /** Prospects with their industry, and whether they came. */
    static String prospectsCsv(List<NamedCsvRecord> rows) {
        StringBuilder csv = new StringBuilder("externalId,type,customerSince,attributes.industry,attributes.came\n");
        rows.forEach(row -> csv.append("%s,COMPANY,%sT00:00:00Z,%s,%s%n"
                .formatted(
                        row.getField("customer"),
                        BEGIN,
                        row.getField("industry"),
                        row.getField("acquisition").equals("1") ? "yes" : "no")));
        return csv.toString();
    }

    static String firstOrders(List<NamedCsvRecord> rows) {
        StringBuilder ndjson = new StringBuilder();
        rows.stream()
                .filter(row -> row.getField("acquisition").equals("1"))
                .forEach(row ->
                        order(ndjson, row.getField("customer"), BEGIN.plusDays(60), row.getField("first_purchase")));
        return ndjson.toString();
    }

    /** What was spent on each prospect, whether it came or not. */
    static String expensesCsv(List<NamedCsvRecord> rows) {
        StringBuilder csv = new StringBuilder("externalId,type,amount,currency,incurredOn,customerExternalId\n");
        rows.forEach(row -> csv.append("e-%s,SALES,%s,USD,%s,%s%n"
                .formatted(
                        row.getField("customer"),
                        row.getField("acq_expense"),
                        BEGIN.plusDays(30),
                        row.getField("customer"))));
        return csv.toString();
    }

    /** One order long ago, and of those who came back one within the window of the offer. */
    static String ordersAroundAnOffer(List<NamedCsvRecord> rows, LocalDate offered) {
        StringBuilder ndjson = new StringBuilder();
        for (NamedCsvRecord row : rows) {
            order(ndjson, row.getField("customer"), offered.minusDays(400), "100");
            if (row.getField("reacquire").equals("1")) {
                order(ndjson, row.getField("customer"), offered.plusDays(20), "100");
            }
        }
        return ndjson.toString();
    }

    /** Three first purchases of the file were computed, and have ten more decimals than there is money. */
    private static void order(StringBuilder ndjson, String customer, LocalDate day, String amount) {
        ndjson.append("""
                {"externalId":"%1$s-%2$s","customerExternalId":"%1$s","orderedAt":"%2$sT12:00:00Z",\
                "amount":{"amount":"%3$s","currency":"USD"}}
                """.formatted(customer, day, new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP)));
    }
}
