// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.CommittedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real survey answers and orders, through the definitions alone, against figures that were computed elsewhere. */
class PublishedDataTest {

    private static final MetricCatalog CATALOG = Definitions.catalog();

    @Test
    void airportSurveyOf2017() throws IOException {
        CellReader cells = survey(data("sfo_survey/sfo_2017.csv"));

        Figure nps = ask("net-promoter-score", "unweighted", cells, window("2017-05-01", "2017-06-01"));
        assertEquals(39.8398, value(nps), 5e-5);
        assertEquals(1.3341, error(nps), 5e-5);
        assertEquals(2746L, nps.n());
        assertInterval(37.182, 42.410, 5e-4, nps.intervals().get(0));
        assertInterval(37.225, 42.455, 5e-4, nps.intervals().get(1));

        Figure weighted = ask("net-promoter-score", "weighted", cells, window("2017-05-01", "2017-06-01"));
        assertEquals(40.3984, value(weighted), 5e-5);
        assertEquals(1.4457, error(weighted), 5e-5);

        Figure satisfied = ask("customer-satisfaction", "top-box", cells, window("2017-05-01", "2017-06-01"));
        assertEquals(0.820685, value(satisfied), 5e-7);
        assertInterval(0.80573, 0.83473, 5e-6, satisfied.intervals().get(0));
        assertEquals(
                4.06436, value(ask("customer-satisfaction", "mean", cells, window("2017-05-01", "2017-06-01"))), 5e-6);
        assertEquals(
                76.609, value(ask("customer-satisfaction", "index", cells, window("2017-05-01", "2017-06-01"))), 5e-4);
        assertEquals(
                0.822793,
                value(ask("customer-satisfaction", "top-box-weighted", cells, window("2017-05-01", "2017-06-01"))),
                5e-7);
        assertEquals(
                0.853522,
                value(ask("customer-effort-score", "top-box", cells, window("2017-05-01", "2017-06-01"))),
                5e-7);
        assertEquals(
                4.41334, value(ask("customer-effort-score", "mean", cells, window("2017-05-01", "2017-06-01"))), 5e-6);
    }

    @Test
    void wholesalersNovemberOf2011() throws IOException {
        CellReader cells = orders(data("online_retail/online_retail.csv.gz"));
        Period november = Ask.month("2011-11-01");

        Figure retention = ask("retention-rate", "set-based", cells, november);
        assertEquals(0.906948, value(retention), 5e-7);
        assertEquals(2461, part(retention, "start"), 0);
        assertEquals(323, part(retention, "new"), 0);
        assertEquals(285, part(retention, "returned"), 0);
        assertEquals(2840, part(retention, "end"), 0);
        assertEquals(1.022755, value(ask("retention-rate", "naive-acquired", cells, november)), 5e-7);
        assertEquals(0.093052, value(ask("churn-rate", "over-start", cells, november)), 5e-7);
        assertEquals(0.080634, value(ask("churn-rate", "over-end", cells, november)), 5e-7);
        assertEquals(0.086399, value(ask("churn-rate", "over-average", cells, november)), 5e-7);
        assertEquals(0.456012, value(ask("active-retention-rate", "buyers", cells, november)), 5e-7);
        assertEquals(1664, value(ask("active-customers", "buyers", cells, november)), 0);
        assertEquals(0.617976, value(ask("revenue-retention", "net", cells, november)), 5e-7);
        assertEquals(0.409785, value(ask("revenue-retention", "gross", cells, november)), 5e-7);

        Period all = window("2010-12-01", "2011-12-10");
        assertEquals(0.655832, value(ask("repurchase-rate", "orders", cells, all)), 5e-7);
        assertEquals(0.643154, value(ask("repurchase-rate", "days", cells, all)), 5e-7);
        assertEquals(480.866, value(ask("average-order-value", "gross", cells, all)), 5e-4);
        assertEquals(8911407.90, value(ask("revenue", "gross", cells, all)), 5e-3);
        assertEquals(4.2720, value(ask("purchase-frequency", "orders-per-buyer", cells, all)), 5e-5);
    }

    private static Figure ask(String metric, String variant, CellReader cells, Period period) {
        MetricQuestion question = new MetricQuestion(period.grain(), List.of(period), Slice.TOTAL, 0.95);
        Map<Group, Map<Period, Figure>> answer = CATALOG.find(metric)
                .orElseThrow()
                .variant(variant)
                .orElseThrow()
                .computation()
                .evaluate(cells, question);
        return answer.values().iterator().next().values().iterator().next();
    }

    private static Period window(String from, String to) {
        return Ask.period(Grain.WINDOW, from, to);
    }

    private static CellReader survey(Path file) throws IOException {
        History history = History.inUtc(90);
        List<String> lines = Files.readAllLines(file);
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            Respondent respondent = new Respondent(
                    "rsp_" + row[names.indexOf("RESPNUM")],
                    LocalDate.of(2017, 5, Integer.parseInt(row[names.indexOf("INTDATE")]))
                            .toString(),
                    row[names.indexOf("WEIGHT")]);
            rate(history, respondent, row[names.indexOf("NETPRO")], new Answer("", "NPS", 0, 0, 10, 9));
            rate(history, respondent, row[names.indexOf("Q7ALL")], new Answer("", "CSAT", 1, 1, 5, 4));
            rate(history, respondent, row[names.indexOf("Q14FIND")], new Answer("", "CES", 1, 1, 5, 4));
        }
        return history.read();
    }

    private record Respondent(String id, String day, String weight) {}

    /** Codes outside the scale are missing answers. */
    private static void rate(History history, Respondent from, String code, Answer scale) {
        int score = code.matches("\\d+") ? Integer.parseInt(code) : -1;
        if (scale.min() <= score && score <= scale.max()) {
            Answer answer =
                    new Answer(scale.type(), scale.type(), score, scale.min(), scale.max(), scale.satisfiedFrom());
            history.response(from.id(), from.day(), from.weight(), answer);
        }
    }

    private record Invoice(String customer, LocalDateTime at, BigDecimal amount) {
        Invoice plus(Invoice other) {
            return new Invoice(customer, at.isBefore(other.at) ? at : other.at, amount.add(other.amount));
        }
    }

    private static CellReader orders(Path file) throws IOException {
        Map<String, Invoice> invoices = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            Iterator<String> all = lines.lines().iterator();
            List<String> names = Arrays.asList(all.next().split(",", -1));
            while (all.hasNext()) {
                String[] row = all.next().split(",", -1);
                String number = row[names.indexOf("InvoiceNo")];
                String customer = row[names.indexOf("CustomerID")];
                BigDecimal amount = new BigDecimal(row[names.indexOf("Quantity")])
                        .multiply(new BigDecimal(row[names.indexOf("UnitPrice")]));
                if (!customer.isEmpty() && !number.startsWith("C") && amount.signum() > 0) {
                    LocalDateTime at = LocalDateTime.parse(row[names.indexOf("InvoiceDate")].replace(' ', 'T'));
                    invoices.merge(number, new Invoice(customer, at, amount), Invoice::plus);
                }
            }
        }
        History history = History.inUtc(90);
        invoices.values()
                .forEach(invoice -> history.order(
                        invoice.customer(),
                        invoice.at().toInstant(ZoneOffset.UTC),
                        invoice.amount().movePointRight(4).longValueExact()));
        return history.readAsOf("2011-12-09");
    }

    private static Path data(String name) {
        Path file = CommittedDocument.repositoryRoot().resolve("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: there is no " + name + " beside the repository");
        return file;
    }
}
