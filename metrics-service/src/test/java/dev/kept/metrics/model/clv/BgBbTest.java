// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BgBbTest {

    private static final BgBb PUBLISHED = new BgBb(1.204, .750, .657, 2.783);

    /** The 1995 cohort of donors, Fader, Hardie and Shang (2010). */
    @Test
    void fitsThePapersDonors() {
        Table table = PublishedFiles.read("published/bgbb_donations_1995_cohort.csv");
        PurchaseHistories.Builder donors = PurchaseHistories.builder();
        for (int i = 0; i < table.rows().size(); i++) {
            donors.add(
                    (int) table.number(i, "frequency"), table.number(i, "recency"), table.number(i, "periods"), (long)
                            table.number(i, "weights"));
        }

        Fit<PurchaseModel> fit = BgBb.fit(donors.build());

        assertEquals(FitStatus.CONVERGED, fit.status());
        assertEquals(11_104, fit.observations());
        assertEquals(-33225.58, fit.logLikelihood(), .01);
        double[] parameters = {1.2035, .7497, .6567, 2.7834};
        double[] errors = {.0694, .0294, .0510, .3208};
        for (int i = 0; i < 4; i++) {
            assertEquals(parameters[i], fit.estimates().get(i).value(), .001 * parameters[i]);
            assertEquals(errors[i], fit.estimates().get(i).standardError().orElseThrow(), 2e-4);
        }
    }

    /** All histories of six opportunities together are certain. */
    @Test
    void histoiresOfAllKindsSumToOne() {
        double sum = Math.exp(PUBLISHED.logLikelihood(new OpportunityHistory(0, 0, 6)));
        for (int recency = 1; recency <= 6; recency++) {
            double ways = 1;
            for (int x = 1; x <= recency; x++) {
                sum += ways * Math.exp(PUBLISHED.logLikelihood(new OpportunityHistory(x, recency, 6)));
                ways = ways * (recency - x) / x;
            }
        }
        assertEquals(1, sum, 1e-12);
    }

    @Property(tries = 200)
    void predictsNoMoreThanThereAreOpportunities(
            @ForAll @IntRange(max = 20) int frequency,
            @ForAll @IntRange(max = 10) int missedBefore,
            @ForAll @IntRange(max = 10) int missedAfter,
            @ForAll @IntRange(min = 1, max = 50) int ahead) {
        int recency = frequency == 0 ? 0 : frequency + missedBefore;
        OpportunityHistory history = new OpportunityHistory(frequency, recency, recency + missedAfter);

        double alive = PUBLISHED.probabilityAlive(history);
        double expected = PUBLISHED.expectedPurchases(history, ahead);

        assertTrue(alive >= 0 && alive <= 1);
        assertTrue(expected >= 0 && expected <= ahead);
    }

    /** Who takes none of the next opportunities looks as if there had been more of them: nothing else is assumed. */
    @Property(tries = 100)
    void noneOfTheNextIsWhatIsLeftOfOneAndAllOthers(
            @ForAll @IntRange(max = 6) int frequency, @ForAll @IntRange(min = 1, max = 8) int ahead) {
        OpportunityHistory history = new OpportunityHistory(frequency, frequency, 6);

        // one opportunity: to be there, times to take it
        assertEquals(1 - PUBLISHED.expectedPurchases(history, 1), PUBLISHED.probabilityOfNone(history, 1), 1e-12);
        double none = PUBLISHED.probabilityOfNone(history, ahead);
        assertTrue(none <= PUBLISHED.probabilityOfNone(history, ahead - 1));
        assertTrue(none >= 1 - PUBLISHED.probabilityAlive(history) - 1e-12);
    }

    @Test
    void whereNobodyLeavesItIsTheBetaBinomial() {
        PurchaseHistories.Builder loyal = PurchaseHistories.builder();
        for (int missed = 0; missed < 8; missed++) {
            loyal.add(12 - missed, 12, 12, 10 + missed);
        }

        Fit<PurchaseModel> fit = BgBb.fit(loyal.build());

        assertEquals(FitStatus.BOUNDARY, fit.status());
        assertEquals("no-dropout", fit.reason());
        BetaBinomial model = (BetaBinomial) fit.model();
        PurchaseHistory history = new PurchaseHistory(9, 12, 12);
        assertEquals(1, model.probabilityAlive(history));
        assertEquals((model.alpha() + 9) / (model.alpha() + model.beta() + 12), model.expectedPurchases(history, 1));
        assertEquals(1 - model.expectedPurchases(history, 1), model.probabilityOfNone(history, 1), 1e-12);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new OpportunityHistory(3, 2, 6));
        assertThrows(
                RejectedInput.class,
                () -> PurchaseHistories.builder().add(0, 0, 6, 10).build());
    }
}
