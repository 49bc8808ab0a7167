// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Scope;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A fit of facts that are held in memory. */
public record MadeUpTask(ModelDefinition definition, Map<String, List<Fact>> facts, Policy policy) implements FitTask {

    public static final LocalDate CUT = LocalDate.parse("2024-06-30");

    private static final int HORIZON = 91;

    /** A model of what is known by {@link #CUT}, with a test behind it. */
    public static ModelDefinition definition(ModelKind kind, ModelOptions options) {
        return new ModelDefinition("made up", kind, Scope.EVERYBODY, CUT, HORIZON, options.complete(kind), null);
    }

    /** The same looking so many days ahead. */
    public MadeUpTask ahead(int days) {
        return new MadeUpTask(
                new ModelDefinition(
                        definition.name(),
                        definition.kind(),
                        definition.scope(),
                        definition.cut(),
                        days,
                        definition.options(),
                        definition.assumptions()),
                facts,
                policy);
    }

    @Override
    public LocalDate cut() {
        return CUT;
    }

    @Override
    public LocalDate closedDay() {
        return CUT.plusDays(3L * HORIZON);
    }

    @Override
    public OptionalDouble acquisitionCost() {
        return OptionalDouble.of(30);
    }

    @Override
    public void forEach(Consumer<CustomerAsOf> consumer) {
        new TreeMap<>(facts)
                .forEach((id, some) ->
                        consumer.accept(CustomerAsOf.cut(id, CustomerTimeline.EMPTY.merge(some), CUT, policy.zone())));
    }

    @Override
    public void progress(String stage, long done, long total) {
        // Nobody waits for it.
    }

    /** What a fitter makes of it. */
    public Made by(ModelFitter fitter) {
        FitOutcome outcome = fitter.fit(this);
        List<Prediction> predictions = new ArrayList<>();
        outcome.predictions().forEach(predictions::add);
        return new Made(outcome.result(), predictions);
    }

    /** The result of a fit with all that it predicts. */
    public record Made(FitResult result, List<Prediction> predictions) {

        public double figure(String name) {
            return result.figures().stream()
                    .filter(figure -> figure.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }

        public double logLikelihood() {
            return result.parts().get(0).logLikelihood();
        }

        public double parameter(String name) {
            return result.parts().get(0).parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }
}
