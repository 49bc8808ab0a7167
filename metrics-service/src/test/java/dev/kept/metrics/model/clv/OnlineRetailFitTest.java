// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Real data in which nobody can be seen to leave: a boundary is a result, and an invented parameter is not. */
class OnlineRetailFitTest {

    private static final LocalDate CUT = LocalDate.parse("2011-08-31");

    @Test
    void everyModelCollapsesToTheOneWithoutDropout() {
        Map<String, NavigableSet<LocalDate>> days = purchaseDays(CUT);
        PurchaseHistories histories = histories(days, CUT);
        assertEquals(3317, histories.customers());
        assertEquals(7050, histories.purchases());
        assertEquals(2062, histories.distinct());

        Map<String, Function<PurchaseHistories, Fit<PurchaseModel>>> models =
                Map.of("BG", BgNbd::fit, "MBG", MbgNbd::fit, "Pareto", ParetoNbd::fit);
        models.forEach((name, model) -> {
            Fit<PurchaseModel> fit = model.apply(histories);
            assertEquals(FitStatus.BOUNDARY, fit.status(), name);
            assertEquals("no-dropout", fit.reason());
            Nbd nbd = assertInstanceOf(Nbd.class, fit.model());
            assertEquals(.72264, nbd.r(), .00036);
            assertEquals(9.42454, nbd.alpha(), .0047);
            assertEquals(-21755.348, fit.logLikelihood(), .01);
            assertEquals(.0288, fit.estimates().get(0).standardError().orElseThrow(), .0001);
            assertEquals(.4297, fit.estimates().get(1).standardError().orElseThrow(), .001);
            double predicted = histories.rows().stream()
                    .mapToDouble(row -> row.customers() * nbd.expectedPurchases(row.history(), 100 / 7.0))
                    .sum();
            assertEquals(3633.4, predicted, .4);
        });
    }

    @Test
    void aFlatLikelihoodIsToldAndItsParametersHaveNoStandardError() {
        LocalDate end = LocalDate.parse("2011-12-09");
        PurchaseHistories histories = histories(purchaseDays(end), end);
        assertEquals(3046, histories.distinct());

        Fit<PurchaseModel> fit = BgNbd.fit(histories);

        assertEquals(FitStatus.NOT_IDENTIFIED, fit.status());
        assertEquals(-37645.54, fit.logLikelihood(), .01);
        assertEquals(.8265, fit.estimates().get(0).value(), .0005);
        assertEquals(9.844, fit.estimates().get(1).value(), .005);
        assertTrue(fit.estimates().get(2).value() < .01);
        assertTrue(fit.estimates().get(0).standardError().isPresent());
        assertTrue(fit.estimates().get(3).standardError().isEmpty());
    }

    private static PurchaseHistories histories(Map<String, NavigableSet<LocalDate>> days, LocalDate end) {
        PurchaseHistories.Builder builder = PurchaseHistories.builder();
        days.values()
                .forEach(bought -> builder.add(
                        bought.size() - 1,
                        ChronoUnit.DAYS.between(bought.first(), bought.last()) / 7.0,
                        ChronoUnit.DAYS.between(bought.first(), end) / 7.0));
        return builder.build();
    }

    private static Map<String, NavigableSet<LocalDate>> purchaseDays(LocalDate end) {
        Table table = PublishedFiles.read("online_retail/online_retail.csv.gz");
        Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
        for (String[] row : table.rows()) {
            boolean valid = !row[5].isEmpty()
                    && !row[0].startsWith("C")
                    && Integer.parseInt(row[2]) > 0
                    && Double.parseDouble(row[4]) > 0;
            LocalDate day = LocalDate.parse(row[3].substring(0, 10));
            if (valid && !day.isAfter(end)) {
                days.computeIfAbsent(row[5], customer -> new TreeSet<>()).add(day);
            }
        }
        return days;
    }
}
