// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.CommittedDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Teaching data of a course and of a telephone company against figures that were computed elsewhere. */
class TeachingDataTest {

    private static final Instant NOON = Instant.parse("2020-01-10T12:00:00Z");

    @Test
    void quartersOfABusiness() throws IOException {
        History history = History.inUtc(90);
        Table rows = Table.of("smcrm/retention_transactions.csv");
        for (String[] row : rows.rows) {
            if (rows.get(row, "purchase").equals("1")) {
                Instant at = quarter(rows.get(row, "quarter"))
                        .start()
                        .plusDays(20)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                history.order("cus_" + rows.get(row, "customer"), at, tenThousandths(rows.get(row, "order_quantity")));
            }
        }
        CellReader cells = history.read();
        Table expected = Table.of("expected/smcrm_quarterly.csv");
        for (String[] row : expected.rows) {
            Period quarter = quarter(expected.get(row, "quarter"));
            Figure retention = Ask.one(new ActiveRetentionRate(), "buyers", cells, quarter);
            assertEquals(expected.number(row, "retention"), value(retention), 1e-6);
            assertEquals(expected.number(row, "won_back"), part(retention, "returned"), 0);
        }
    }

    @Test
    void lapsedCustomersWhoWereWonBack() throws IOException {
        History history = History.inUtc(90);
        Table rows = Table.of("smcrm/winback.csv");
        for (String[] row : rows.rows) {
            String id = rows.get(row, "customer");
            String outcome = rows.get(row, "reacquire").equals("1") ? "WON_BACK" : "EXPIRED";
            history.add("cus_" + id, new WinBackFact("wbo_" + id, 1, NOON, "DISCOUNT", outcome, 0, false));
        }
        Figure rate = Ask.one(new WinBackRate(), "contacted", history.read(), Ask.month("2020-01-01"));
        assertEquals(0.590, value(rate), 1e-12);
        assertEquals(500, part(rate, "contacted"), 0);
    }

    /** Contracts: 1,869 of 7,043 customers left within the month. */
    @Test
    void contractsOfATelephoneCompany() throws IOException {
        History history = History.inUtc(90);
        Path folder = data("telco");
        try (var files = Files.list(folder)) {
            Table rows = Table.of("telco/" + files.findFirst().orElseThrow().getFileName());
            for (String[] row : rows.rows) {
                String id = rows.get(row, "customerID");
                LocalDate to = rows.get(row, "Churn").equals("Yes") ? LocalDate.parse("2020-02-10") : null;
                Span span =
                        new Span(LocalDate.parse("2020-01-01"), to, tenThousandths(rows.get(row, "MonthlyCharges")));
                history.add(id, new SubscriptionFact(id, 1, NOON, "plan", List.of(span), List.of(), false));
            }
        }
        Figure churn = Ask.one(new SubscriberRetention(), "churn", history.read(), Ask.month("2020-02-01"));
        assertEquals(0.265370, value(churn), 5e-7);
        Ask.assertInterval(0.255188, 0.275807, 5e-7, churn.intervals().get(0));
    }

    private static Period quarter(String number) {
        LocalDate start = LocalDate.parse("2020-01-01").plusMonths(3L * (Integer.parseInt(number) - 1));
        return new Period(Grain.QUARTER, start, start.plusMonths(3));
    }

    private static long tenThousandths(String amount) {
        return new BigDecimal(amount).movePointRight(4).longValueExact();
    }

    private static Path data(String name) {
        Path file = CommittedDocument.repositoryRoot().resolve("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: there is no " + name + " beside the repository");
        return file;
    }

    private record Table(List<String> head, List<String[]> rows) {

        static Table of(String name) throws IOException {
            List<String> lines = Files.readAllLines(data(name));
            List<String[]> rows =
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
            return new Table(Arrays.asList(lines.get(0).split(",", -1)), rows);
        }

        String get(String[] row, String column) {
            return row[head.indexOf(column)];
        }

        double number(String[] row, String column) {
            return Double.parseDouble(get(row, column));
        }
    }
}
