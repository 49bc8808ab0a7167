// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.churn.ChurnFitters;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.modelling.MadeUpTask;
import dev.kept.metrics.modelling.ModelFitter;
import dev.kept.metrics.modelling.ModelKind;
import dev.kept.metrics.modelling.ModelOptions;
import dev.kept.metrics.modelling.ModelOptions.TimeUnit;
import dev.kept.metrics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fitter of each kind, and customers who buy, subscribe and leave, made up by a seed. */
final class EveryKind {

    static final Map<ModelKind, ModelFitter> FITTERS = new EnumMap<>(ModelKind.class);

    static {
        Stream.of(
                        new BgNbdFitter(),
                        new MbgNbdFitter(),
                        new ParetoNbdFitter(),
                        new BgBbFitter(),
                        new ShiftedBetaGeometricFitter(),
                        new BetaDiscreteWeibullFitter(),
                        new MarginRetentionFitter(),
                        new HistoricRevenueFitter(),
                        new HistoricContributionFitter(),
                        ChurnFitters.fitter())
                .forEach(fitter -> FITTERS.put(fitter.kind(), fitter));
    }

    private EveryKind() {}

    static MadeUpTask task(ModelKind kind, Map<String, List<Fact>> facts) {
        return new MadeUpTask(MadeUpTask.definition(kind, options(unit(kind))), facts, Policy.DEFAULT);
    }

    static MadeUpTask task(ModelKind kind, TimeUnit unit, Map<String, List<Fact>> facts) {
        return new MadeUpTask(MadeUpTask.definition(kind, options(unit)), facts, Policy.DEFAULT);
    }

    private static @Nullable TimeUnit unit(ModelKind kind) {
        return switch (kind) {
            case BG_BB -> TimeUnit.WEEK;
            case MARGIN_RETENTION -> TimeUnit.QUARTER;
            default -> null;
        };
    }

    private static ModelOptions options(@Nullable TimeUnit unit) {
        return new ModelOptions(unit, null, null, null, 20, 7L, null, null, null, 3, null, null);
    }

    /** Facts of each customer, by id. Amounts are whole multiples of what is given. */
    static Map<String, List<Fact>> customers(int number, long seed, long tenThousandths) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Fact>> customers = new TreeMap<>();
        for (int i = 0; i < number; i++) {
            String id = "cus_%04d".formatted(i);
            boolean company = random.nextInt(3) == 0;
            List<Fact> facts = new ArrayList<>();
            facts.add(new ProfileFact(id, 1, Instant.EPOCH, Map.of("type", company ? "COMPANY" : "PERSON")));
            int pace = (company ? 5 : 10) + random.nextInt(40);
            double leaving = random.nextDouble() * .4;
            LocalDate begin = MadeUpTask.CUT.minusDays(120 + random.nextInt(250));
            LocalDate day = begin;
            do {
                facts.add(order(id + "_" + facts.size(), day, (5 + random.nextInt(40)) * tenThousandths));
                day = day.plusDays(1 + random.nextInt(2 * pace));
            } while (day.isBefore(MadeUpTask.CUT.plusDays(250)) && random.nextDouble() > leaving);
            int months = 1;
            while (months < 30 && random.nextDouble() > leaving) {
                months++;
            }
            LocalDate end = begin.plusMonths(months);
            facts.add(new SubscriptionFact(
                    "sub_" + id,
                    1,
                    Instant.EPOCH,
                    "basic",
                    List.of(new Span(begin, months == 30 ? null : end, (1 + random.nextInt(5)) * tenThousandths)),
                    List.of(),
                    false));
            customers.put(id, facts);
        }
        return customers;
    }

    private static OrderFact order(String id, LocalDate day, long amount) {
        return new OrderFact("ord_" + id, 1, day.atTime(12, 0).toInstant(ZoneOffset.UTC), amount, amount / 2, false);
    }
}
