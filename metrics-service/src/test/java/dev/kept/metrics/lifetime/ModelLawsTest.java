// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import static dev.kept.metrics.lifetime.EveryKind.FITTERS;
import static dev.kept.metrics.lifetime.EveryKind.customers;
import static dev.kept.metrics.lifetime.EveryKind.task;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.modelling.MadeUpTask.Made;
import dev.kept.metrics.modelling.ModelFitter;
import dev.kept.metrics.modelling.ModelKind;
import dev.kept.metrics.modelling.ModelOptions.TimeUnit;
import dev.kept.metrics.modelling.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What must hold of every kind of model, whatever the data: each kind with two sets of customers, the same ones each time. */
class ModelLawsTest {

    private static final int CUSTOMERS = 120;

    /** Whether facts come in one order or another, and which id a customer has, changes no figure. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theOrderDoesNotMatter(@ForAll ModelKind kind, @ForAll @IntRange(max = 1) int seed) {
        Map<String, List<Fact>> facts = customers(CUSTOMERS, seed, 10_000);
        Map<String, List<Fact>> shuffled = new TreeMap<>();
        List<String> ids = new ArrayList<>(facts.keySet());
        List<String> others = new ArrayList<>(ids);
        if (kind != ModelKind.CHURN) {
            // folds go by the id
            Collections.shuffle(others, new Random(seed));
        }
        for (int i = 0; i < ids.size(); i++) {
            List<Fact> some = new ArrayList<>(facts.get(ids.get(i)));
            Collections.shuffle(some, new Random(seed));
            shuffled.put(others.get(i), some);
        }

        Made one = fit(kind, facts);
        Made other = fit(kind, shuffled);

        assertEquals(one.result().parts(), other.result().parts());
        assertEquals(total(one), total(other), 1e-9 * Math.abs(total(one)));
    }

    /** Everybody twice: the same model, twice as sure. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everybodyTwiceIsTheSameModel(@ForAll ModelKind kind, @ForAll @IntRange(max = 1) int seed) {
        Map<String, List<Fact>> facts = customers(CUSTOMERS, seed, 10_000);
        Map<String, List<Fact>> twice = new TreeMap<>(facts);
        facts.forEach((id, some) -> twice.put(id + "_twin", some));

        Made one = fit(kind, facts);
        Made both = fit(kind, twice);

        assertEquals(2 * one.predictions().size(), both.predictions().size());
        if (one.result().warnings().stream().anyMatch(warning -> warning.startsWith("separated"))) {
            return; // the penalty that keeps it finite counts for less among more customers
        }
        for (int part = 0; part < one.result().parts().size(); part++) {
            double likelihood = one.result().parts().get(part).logLikelihood();
            assertEquals(2 * likelihood, both.result().parts().get(part).logLikelihood(), 1e-5 * Math.abs(likelihood));
        }
        Iterator<Prediction> twins = both.predictions().stream()
                .filter(prediction -> !prediction.customer().endsWith("_twin"))
                .sorted((a, b) -> a.customer().compareTo(b.customer()))
                .iterator();
        if (kind != ModelKind.CHURN) {
            // who is in which fold decides how scores become probabilities
            byId(one).forEach(prediction -> assertEquals(worth(prediction), worth(twins.next()), .002 * scale(one)));
        }
    }

    /** Cents or euros: amounts are a hundred times as large, and nothing else changes. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theUnitOfMoneyDoesNotMatter(@ForAll ModelKind kind, @ForAll @IntRange(max = 1) int seed) {
        Made euros = fit(kind, customers(CUSTOMERS, seed, 10_000));
        Made cents = fit(kind, customers(CUSTOMERS, seed, 1_000_000));

        Iterator<Prediction> others = byId(cents).iterator();
        for (Prediction prediction : byId(euros)) {
            Prediction other = others.next();
            assertEquals(100 * worth(prediction), worth(other), .001 * scale(cents));
            assertEquals(orZero(prediction.expectedPurchases()), orZero(other.expectedPurchases()), 1e-9);
            assertEquals(orZero(prediction.aliveProbability()), orZero(other.aliveProbability()), 1e-9);
            assertEquals(orZero(prediction.churnProbability()), orZero(other.churnProbability()), 1e-6);
        }
    }

    /** Days or weeks: the same customers are expected to buy as often. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theUnitOfTimeDoesNotMatter(@ForAll @IntRange(max = 2) int which, @ForAll @IntRange(max = 1) int seed) {
        ModelKind kind = List.of(ModelKind.BG_NBD, ModelKind.MBG_NBD, ModelKind.PARETO_NBD)
                .get(which);
        Map<String, List<Fact>> facts = customers(CUSTOMERS, seed, 10_000);

        Made weeks = task(kind, TimeUnit.WEEK, facts).by(fitter(kind));
        Made days = task(kind, TimeUnit.DAY, facts).by(fitter(kind));

        assertEquals(
                weeks.result().parts().get(0).status(),
                days.result().parts().get(0).status());
        Iterator<Prediction> others = byId(days).iterator();
        for (Prediction prediction : byId(weeks)) {
            Prediction other = others.next();
            double purchases = orZero(prediction.expectedPurchases());
            assertEquals(purchases, orZero(other.expectedPurchases()), 1e-3 * (1 + purchases));
            assertEquals(orZero(prediction.aliveProbability()), orZero(other.aliveProbability()), 1e-3);
        }
    }

    /** The further one looks, the more comes in, and the fewer stay silent or stay. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void lookingFurtherExpectsMore(@ForAll ModelKind kind, @ForAll @IntRange(max = 1) int seed) {
        Map<String, List<Fact>> facts = customers(CUSTOMERS, seed, 10_000);
        if (kind == ModelKind.CHURN) {
            return; // another horizon is another outcome to learn, not a longer look
        }
        Made near = task(kind, facts).ahead(61).by(fitter(kind));
        Made far = task(kind, facts).ahead(122).by(fitter(kind));

        boolean contracts = kind == ModelKind.SBG || kind == ModelKind.BDW || kind == ModelKind.MARGIN_RETENTION;
        Iterator<Prediction> others = byId(far).iterator();
        for (Prediction prediction : byId(near)) {
            Prediction other = others.next();
            double more = orZero(other.expectedPurchases()) - orZero(prediction.expectedPurchases());
            double leave = orZero(other.churnProbability()) - orZero(prediction.churnProbability());
            assertTrue(more >= -1e-12);
            assertTrue(contracts ? leave >= -1e-12 : leave <= 1e-12);
            assertTrue(worth(other) >= worth(prediction) - 1e-9 || worth(prediction) < 0);
        }
    }

    /** Chances are chances, intervals hold what is expected, and totals are sums. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everythingIsWithinItsBounds(@ForAll ModelKind kind, @ForAll @IntRange(max = 1) int seed) {
        Made made = fit(kind, customers(CUSTOMERS, seed, 10_000));

        for (Prediction prediction : made.predictions()) {
            chance(prediction.aliveProbability());
            chance(prediction.churnProbability());
            assertTrue(orZero(prediction.expectedPurchases()) >= 0);
            Prediction.Value value = prediction.value();
            Double low = value == null ? null : value.low();
            Double high = value == null ? null : value.high();
            assertTrue(low == null || high == null || low <= high);
        }
        for (String name : List.of("expected-value-total", "value-total")) {
            made.result().figures().stream()
                    .filter(figure -> figure.name().equals(name))
                    .forEach(figure -> assertEquals(figure.value(), total(made), 1e-9 * Math.abs(total(made)) + 1e-9));
        }
        assertEquals(
                made.result().fingerprint(),
                fit(kind, customers(CUSTOMERS, seed, 10_000)).result().fingerprint());
    }

    /** Of churn: the log odds of everybody are a common part and what each feature adds. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void contributionsAddUp(@ForAll @IntRange(max = 1) int seed) {
        Made made = fit(ModelKind.CHURN, customers(CUSTOMERS, seed, 10_000));

        double common = Double.NaN;
        for (Prediction prediction : made.predictions()) {
            double p = orZero(prediction.churnProbability());
            Map<String, Double> parts = prediction.contributions();
            double sum = parts == null
                    ? Double.NaN
                    : parts.values().stream().mapToDouble(Double::doubleValue).sum();
            double rest = Math.log(p / (1 - p)) - sum;
            common = Double.isNaN(common) ? rest : common;
            assertEquals(common, rest, 1e-6 * (1 + Math.abs(sum)));
        }
    }

    private static ModelFitter fitter(ModelKind kind) {
        return requireNonNull(FITTERS.get(kind));
    }

    private static Made fit(ModelKind kind, Map<String, List<Fact>> facts) {
        return task(kind, facts).by(fitter(kind));
    }

    private static List<Prediction> byId(Made made) {
        return made.predictions().stream()
                .sorted((a, b) -> a.customer().compareTo(b.customer()))
                .toList();
    }

    private static double total(Made made) {
        return made.predictions().stream().mapToDouble(ModelLawsTest::worth).sum();
    }

    private static double scale(Made made) {
        return made.predictions().stream()
                .mapToDouble(prediction -> Math.abs(worth(prediction)))
                .max()
                .orElse(1);
    }

    private static double worth(Prediction prediction) {
        return prediction.value() == null ? 0 : prediction.value().expected();
    }

    private static void chance(@Nullable Double value) {
        assertTrue(value == null || (value >= 0 && value <= 1), () -> "No chance: " + value);
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
