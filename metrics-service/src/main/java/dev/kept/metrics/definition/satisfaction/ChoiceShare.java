// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.AnswerTotals.Weighted;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who chose what. */
@Singleton
final class ChoiceShare implements MetricDefinition {

    private static final Set<String> CHOICES = Set.of("CHOICE");
    private static final Set<String> ALL = Set.of("CHOICE", "NPS", "CSAT", "CES", "RATING");
    private static final String CHOICE = "choice";
    private static final String SOURCE = "ISO 10004:2018; interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("choice-share", "Choices", "选项占比")
                .in(Family.SATISFACTION, Direction.NEUTRAL)
                .meaning(
                        "Of the responses that answered a question of choice the share that made a choice, for each question and choice; of a question with several choices the shares add up to more than 1. A choice that nobody made has no group.",
                        "回答某选择题的答卷中选择各选项的比例，按题目与选项分组；多选题各选项之和可大于 1；无人选择的选项不成组。")
                .answering(CHOICES)
                .cutBy(List.of(Slice.QUESTION, CHOICE))
                .variant(Variant.named("of-answered", Unit.RATIO)
                        .formula("chosen / answered", "选择该项 / 回答该题")
                        .meaning("Blank, not applicable and not known are in neither.", "空白、不适用与不知道既不计入分子也不计入分母。")
                        .source(SOURCE)
                        .as(formula(false)))
                .variant(Variant.named("of-responses", Unit.RATIO)
                        .formula("chosen / responses", "选择该项 / 全部答卷")
                        .meaning(
                                "Of all responses with any valid answer, whether they answered this question or not.",
                                "占所有含任一有效答案的答卷，无论是否回答该题。")
                        .source(SOURCE)
                        .as(formula(true)))
                .build();
    }

    private static Formula formula(boolean ofAll) {
        return (cells, question) -> {
            List<String> names = names(question, Slice.QUESTION, Slice.ASPECT);
            Map<Group, Map<Period, AnswerTotals>> chosen =
                    cells.answers(question.periods(), cut(question, names, true), CHOICES);
            List<String> whole = ofAll ? question.slice().groupBy() : names(question, Slice.QUESTION);
            Map<Group, Map<Period, AnswerTotals>> all = all(cells, question, whole, ofAll);
            Map<Group, Map<Period, Figure>> figures = new HashMap<>();
            chosen.forEach((group, byPeriod) -> {
                Map<Period, AnswerTotals> base = all.getOrDefault(select(group, names, whole), Map.of());
                Map<Period, Figure> series = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    series.put(period, figure(byPeriod.get(period), base.get(period), question.level(), ofAll));
                }
                List<String> values = new ArrayList<>(select(group, names, List.of(Slice.QUESTION, Slice.ASPECT))
                        .values());
                values.addAll(select(group, names, question.slice().groupBy()).values());
                figures.put(new Group(values), series);
            });
            return figures;
        };
    }

    private static Map<Group, Map<Period, AnswerTotals>> all(
            CellReader cells, MetricQuestion question, List<String> names, boolean ofAll) {
        Slice slice = cut(question, names, false);
        if (ofAll) {
            Map<String, Set<String>> filter = new HashMap<>(slice.filter());
            filter.remove(Slice.QUESTION);
            slice = new Slice(names, filter, slice.segment());
        }
        return cells.answers(question.periods(), slice, ofAll ? ALL : CHOICES);
    }

    private static Figure figure(
            @Nullable AnswerTotals chosen, @Nullable AnswerTotals all, double level, boolean ofAll) {
        long some = chosen == null
                ? 0
                : chosen.byScale().values().stream()
                        .flatMap(scores -> scores.values().stream())
                        .mapToLong(Weighted::n)
                        .sum();
        long of = all == null ? 0 : all.responses();
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("chosen", Quantity.of(some));
        parts.put(ofAll ? "responses" : "answered", Quantity.of(of));
        return Shares.of(some, of, level).withParts(parts);
    }

    /** What is asked for and these, each once. */
    private static List<String> names(MetricQuestion question, String... others) {
        Set<String> names = new LinkedHashSet<>(question.slice().groupBy());
        names.addAll(List.of(others));
        return List.copyOf(names);
    }

    /** The key of a choice stands where ratings have their aspect; who answered is asked of all choices. */
    private static Slice cut(MetricQuestion question, List<String> names, boolean byChoice) {
        Map<String, Set<String>> filter = new HashMap<>(question.slice().filter());
        if (!byChoice) {
            filter.remove(Slice.ASPECT);
        }
        return new Slice(names, filter, question.slice().segment());
    }

    private static Group select(Group group, List<String> names, List<String> wanted) {
        return new Group(wanted.stream()
                .map(name -> group.values().get(names.indexOf(name)))
                .toList());
    }
}
