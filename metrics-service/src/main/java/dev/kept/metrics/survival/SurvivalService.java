// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.CustomersAsOf;
import dev.kept.metrics.asof.Tenure;
import dev.kept.metrics.math.Normal;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.survival.KaplanMeier;
import dev.kept.metrics.model.survival.LogRank;
import dev.kept.metrics.model.survival.SurvivalTimes;
import dev.kept.metrics.survival.SurvivalCurvesView.Curve;
import dev.kept.metrics.survival.SurvivalCurvesView.Expectation;
import dev.kept.metrics.survival.SurvivalCurvesView.Mean;
import dev.kept.metrics.survival.SurvivalCurvesView.Test;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how long customers and subscriptions lasted, and draws their curves. */
@ApplicationScoped
class SurvivalService {

    private static final int MOST_GROUPS = 50;
    private static final double HALF = 0.5;

    private final StoredAnswers answers;
    private final Caller caller;

    SurvivalService(StoredAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    SurvivalCurvesView answer(SurvivalParameters given) {
        return answers.of(caller.tenant(), SurvivalCurvesView.class, snapshots -> {
            CustomersAsOf customers = snapshots.customers();
            SurvivalQuestion question = SurvivalQuestion.of(given, customers.closedDay(), customers.segments());
            return Question.of(
                    rows -> {
                        Sample sample = new Sample(question, customers.policy().presenceDays());
                        customers.forEach(question.asOf(), question.scope(), sample::add, read -> {});
                        return view(question, sample);
                    },
                    "survival",
                    question);
        });
    }

    /** How long each lasted, by group. */
    private static final class Sample {

        private final SurvivalQuestion question;
        private final int presenceDays;
        private final SortedMap<String, SurvivalTimes.Builder> groups = new TreeMap<>();
        private long without;

        Sample(SurvivalQuestion question, int presenceDays) {
            this.question = question;
            this.presenceDays = presenceDays;
        }

        void add(CustomerAsOf customer) {
            List<Tenure> tenures = question.of() == SurvivalOf.SUBSCRIPTIONS
                    ? Tenure.ofSubscriptions(customer, question.asOf())
                    : Tenure.ofBuyer(customer, question.asOf(), presenceDays).stream()
                            .toList();
            without += tenures.isEmpty() ? 1 : 0;
            for (Tenure tenure : tenures) {
                groups.computeIfAbsent(group(customer, tenure), name -> SurvivalTimes.builder())
                        .add(question.length(tenure), tenure.ended());
            }
            if (groups.size() > MOST_GROUPS) {
                throw StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("groupBy", "survival-groups-too-many", MOST_GROUPS)));
            }
        }

        private String group(CustomerAsOf customer, Tenure tenure) {
            String by = question.groupBy();
            if (by == null) {
                return "";
            }
            return by.equals(SurvivalQuestion.PLAN)
                    ? tenure.plan()
                    : customer.attributes().getOrDefault(by, SurvivalQuestion.UNKNOWN);
        }
    }

    private static SurvivalCurvesView view(SurvivalQuestion question, Sample sample) {
        List<String> names = List.copyOf(sample.groups.keySet());
        List<SurvivalTimes> times = sample.groups.values().stream()
                .map(SurvivalTimes.Builder::build)
                .toList();
        Integer horizon = question.horizon();
        double reach = horizon != null
                ? horizon
                : times.stream().mapToDouble(SurvivalTimes::longest).min().orElse(0);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            curves.add(curve(question, question.groupBy() == null ? null : names.get(i), times.get(i), reach));
        }
        return new SurvivalCurvesView(
                question.of(),
                SurvivalParameters.Unit.of(question.unit()),
                question.asOf(),
                question.level(),
                curves,
                test(names, times),
                sample.without == 0 ? Map.of() : Map.of("never-began", sample.without));
    }

    private static Curve curve(SurvivalQuestion question, @Nullable String group, SurvivalTimes times, double reach) {
        KaplanMeier curve = KaplanMeier.of(times);
        var median = curve.quantile(HALF);
        return new Curve(
                group,
                times.size(),
                times.events(),
                times.longest(),
                median.isPresent() ? median.getAsDouble() : null,
                mean(question, curve, reach),
                curve.steps().stream()
                        .map(step -> {
                            var ends = step.interval(question.level());
                            return new SurvivalCurvesView.Step(
                                    step.time(),
                                    step.atRisk(),
                                    step.events(),
                                    step.survival(),
                                    step.standardError(),
                                    ends.map(interval -> interval.low()).orElse(null),
                                    ends.map(interval -> interval.high()).orElse(null));
                        })
                        .toList(),
                times.hazards(question.width()).stream()
                        .map(hazard -> new SurvivalCurvesView.HazardStep(
                                hazard.from(),
                                hazard.to(),
                                hazard.events(),
                                hazard.exposure(),
                                hazard.rate().isPresent() ? hazard.rate().getAsDouble() : null))
                        .toList());
    }

    private static @Nullable Mean mean(SurvivalQuestion question, KaplanMeier curve, double reach) {
        if (reach <= 0 || curve.survivalAt(reach).isEmpty()) {
            return null;
        }
        KaplanMeier.RestrictedMean mean = curve.restrictedMean(reach);
        double half = Normal.critical(question.level()) * mean.standardError();
        return new Mean(
                reach,
                mean.value(),
                mean.standardError(),
                Math.max(0, mean.value() - half),
                Math.min(reach, mean.value() + half));
    }

    private static @Nullable Test test(List<String> names, List<SurvivalTimes> times) {
        if (names.size() < 2) {
            return null;
        }
        try {
            LogRank rank = LogRank.of(times);
            List<Expectation> groups = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                LogRank.Group group = rank.groups().get(i);
                groups.add(new Expectation(names.get(i), group.observed(), group.expected()));
            }
            return new Test(rank.chiSquare(), rank.degreesOfFreedom(), rank.p(), groups);
        } catch (RejectedInput e) {
            // Nobody left, or the groups were never there together: there is nothing to compare.
            return null;
        }
    }
}
