// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.choice.ChecklistView.Step;
import dev.kept.metrics.choice.RecommendationView.GoalView;
import dev.kept.metrics.choice.RecommendationView.Recommended;
import dev.kept.metrics.target.MetricTarget;
import dev.kept.metrics.target.MetricTargets;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recommends metrics, and tells how far a tenant has come with the five steps of managing by value. */
@Singleton
class MetricChoiceService {

    private static final int MOST_TARGETS = 1000;

    private final MetricCatalog catalog;
    private final CellReaders readers;
    private final MetricTargets targets;

    MetricChoiceService(MetricCatalog catalog, CellReaders readers, MetricTargets targets) {
        this.catalog = catalog;
        this.readers = readers;
        this.targets = targets;
    }

    /**
     * @param model what the company lives from; null: as the tenant settings say
     * @param goal in small letters; null: all
     */
    RecommendationView recommend(String tenant, @Nullable String model, @Nullable String goal) {
        String chosen = model == null ? declaredModel(tenant) : model;
        if (!Recommendations.MODELS.contains(chosen)) {
            throw fault("businessModel", "business-model-unknown", String.join(", ", Recommendations.MODELS));
        }
        List<Goal> goals = Arrays.stream(Goal.values())
                .filter(one -> goal == null || name(one).equals(goal))
                .toList();
        if (goals.isEmpty()) {
            String known =
                    Arrays.stream(Goal.values()).map(MetricChoiceService::name).collect(Collectors.joining(", "));
            throw fault("goal", "goal-unknown", known);
        }
        Set<String> aimedAt = targets.all(tenant, MOST_TARGETS).stream()
                .map(MetricTarget::metric)
                .collect(Collectors.toSet());
        return new RecommendationView(
                chosen, goals.stream().map(one -> goal(chosen, one, aimedAt)).toList());
    }

    private GoalView goal(String model, Goal goal, Set<String> aimedAt) {
        List<Recommended> metrics = Recommendations.of(model, goal).stream()
                .map(one -> Recommended.of(one, metric(one.metric()), aimedAt.contains(one.metric())))
                .toList();
        return new GoalView(name(goal), RecommendationView.both(goal.title()), metrics);
    }

    ChecklistView checklist(String tenant) {
        List<MetricTarget> all = targets.all(tenant, MOST_TARGETS);
        Set<String> families = all.stream()
                .flatMap(target -> catalog.find(target.metric()).stream())
                .map(metric -> metric.family().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        long owned = all.stream().filter(target -> target.owner() != null).count();
        long owners = all.stream()
                .map(MetricTarget::owner)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        try (CellSnapshot cells = readers.open(tenant)) {
            return new ChecklistView(List.of(
                    findValue(lastYear(cells).orders()),
                    step("set-goals", "Set goals", "设定目标", !all.isEmpty(), Map.of("targets", (long) all.size())),
                    analyse(families.size()),
                    classify(cells.segments().size()),
                    step(
                            "involve-everybody",
                            "Let everybody take part",
                            "全员参与",
                            !all.isEmpty() && owned == all.size(),
                            Map.of("targetsWithOwner", owned, "owners", owners))));
        }
    }

    private static Step findValue(long orders) {
        return step(
                "find-value",
                "Find where value comes from",
                "发现价值来源",
                orders > 0,
                Map.of("ordersOfTheLastYear", orders));
    }

    private static Step analyse(int families) {
        return step(
                "analyse",
                "Analyse satisfaction, loyalty, growth and value",
                "分析满意度、忠诚度、增长与价值",
                families == Family.values().length,
                Map.of("familiesWithTargets", (long) families));
    }

    private static Step classify(int segments) {
        return step(
                "classify-and-act",
                "Classify customers and act on each class",
                "客户分类并分别行动",
                segments > 0,
                Map.of("segments", (long) segments));
    }

    private static FlowTotals lastYear(CellSnapshot cells) {
        LocalDate end = cells.watermark().horizon().plusDays(1);
        Period year = new Period(Grain.WINDOW, end.minusYears(1), end);
        return cells.flows(List.of(year), Slice.TOTAL)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(year, FlowTotals.ZERO);
    }

    private static Step step(String key, String english, String chinese, boolean done, Map<String, Long> evidence) {
        return new Step(key, RecommendationView.both(new Text(english, chinese)), done, evidence);
    }

    private String declaredModel(String tenant) {
        try (CellSnapshot cells = readers.open(tenant)) {
            String declared = cells.policy().businessModel();
            return Recommendations.MODELS.contains(declared) ? declared : Recommendations.OTHER;
        }
    }

    private Metric metric(String key) {
        return catalog.find(key).orElseThrow(() -> new IllegalStateException("No metric " + key));
    }

    private static String name(Goal goal) {
        return goal.name().toLowerCase(Locale.ROOT);
    }

    private static RuntimeException fault(String parameter, String code, String known) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, code, known)));
    }
}
