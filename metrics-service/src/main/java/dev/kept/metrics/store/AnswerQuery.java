// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.AnswerTotals.Weighted;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.contribution.AnswerLabel;
import dev.kept.metrics.contribution.AnswerLabel.Answered;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Weights;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellSource.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Survey answers by scale and score. */
final class AnswerQuery {

    static final Set<String> LABELS = Set.of(Slice.SURVEY, Slice.CHANNEL, Slice.WAVE, Slice.QUESTION, Slice.ASPECT);

    private final SumReader sums;
    private final Slicer slicer;
    private final Slice slice;
    private final Set<String> types;

    AnswerQuery(Policy policy, SumReader sums, Slice slice, Set<String> types) {
        this.sums = sums;
        this.slicer = new Slicer(policy, slice, LABELS);
        this.slice = slice;
        this.types = types;
    }

    Map<Group, Map<Period, AnswerTotals>> read(List<Period> periods) {
        // The score and its scale become the last values of the group, to be taken apart again below.
        Sums scores = sums.overDays(
                Family.ANSWER, slicer.wanted(), slicer.dimensions(), periods, (cuboid, cell) -> score(cuboid, cell));
        Sums responses = responses(periods);
        Map<Group, Map<Period, AnswerTotals>> result = new HashMap<>();
        Map<Group, List<Group>> byGroup = new HashMap<>();
        scores.groups()
                .forEach(key -> byGroup.computeIfAbsent(withoutScore(key), g -> new ArrayList<>())
                        .add(key));
        byGroup.forEach((group, keys) -> {
            Map<Period, AnswerTotals> series = new LinkedHashMap<>();
            for (int i = 0; i < periods.size(); i++) {
                AnswerTotals totals = totals(scores, responses, group, keys, i);
                if (!totals.byScale().isEmpty()) {
                    series.put(periods.get(i), totals);
                }
            }
            if (!series.isEmpty()) {
                result.put(group, series);
            }
        });
        return result;
    }

    /** By question every response has one rating, so answers are responses; else they are counted apart. */
    private Sums responses(List<Period> periods) {
        if (oneEach()) {
            return new Sums(periods.size(), 1);
        }
        boolean some = slice.groupBy().contains(Slice.QUESTION)
                || slice.filter().containsKey(Slice.QUESTION)
                || slice.filter().containsKey(Slice.ASPECT)
                || slice.groupBy().contains(Slice.ASPECT);
        return sums.overDaysEach(
                some ? Family.ANSWERED : Family.RESPONSE,
                slicer.wanted(),
                slicer.dimensions(),
                periods,
                (cuboid, cell) -> some ? answered(cuboid, cell) : response(cuboid, cell));
    }

    /** Whether a response has one answer in each group; of a question it can make several choices. */
    private boolean oneEach() {
        return slice.groupBy().contains(Slice.QUESTION) && !types.contains(ResponseFact.CHOICE);
    }

    private AnswerTotals totals(Sums scores, Sums responses, Group group, List<Group> keys, int column) {
        Map<Scale, Map<Integer, Weighted>> byScale = new HashMap<>();
        long answered = 0;
        for (Group key : keys) {
            long[] m = scores.get(key, column);
            if (m[0] != 0) {
                List<String> tail =
                        key.values().subList(group.values().size(), key.values().size());
                Scale scale = new Scale(number(tail, 1), number(tail, 2), number(tail, 3));
                byScale.computeIfAbsent(scale, s -> new HashMap<>())
                        .put(number(tail, 0), new Weighted(m[0], Weights.w(m), Weights.w2(m)));
                answered += m[0];
            }
        }
        return new AnswerTotals(oneEach() ? answered : responses.get(group, column)[0], byScale);
    }

    private Optional<Group> score(int cuboid, Cell cell) {
        AnswerLabel label = AnswerLabel.of(cell.label());
        Answer answer = label.answer();
        if (!types.contains(answer.type())) {
            return Optional.empty();
        }
        return slicer.group(cuboid, cell.segment(), names(cell.label(), answer.question(), AnswerLabel.aspect(answer)))
                .map(group -> {
                    List<String> values = new ArrayList<>(group.values());
                    Collections.addAll(
                            values,
                            Integer.toString(answer.score()),
                            Integer.toString(answer.min()),
                            Integer.toString(answer.max()),
                            Integer.toString(answer.satisfiedFrom()));
                    return new Group(values);
                });
    }

    private Collection<Group> response(int cuboid, Cell cell) {
        boolean asked = AnswerLabel.told(cell.label()).stream().anyMatch(types::contains);
        return asked
                ? slicer.group(cuboid, cell.segment(), names(cell.label(), "", "")).stream()
                        .toList()
                : List.of();
    }

    /** A response belongs once to each group in which it has an answer. */
    private Collection<Group> answered(int cuboid, Cell cell) {
        Set<Group> groups = new HashSet<>();
        for (Answered answer : AnswerLabel.answered(cell.label())) {
            if (types.contains(answer.type())) {
                slicer.group(cuboid, cell.segment(), names(cell.label(), answer.question(), answer.aspect()))
                        .ifPresent(groups::add);
            }
        }
        return groups;
    }

    /** What a label says of the dimensions that only answers have. */
    static Map<String, String> names(List<String> label, String question, String aspect) {
        return Map.of(
                Slice.SURVEY,
                label.get(0),
                Slice.CHANNEL,
                label.get(1),
                Slice.WAVE,
                AnswerLabel.wave(label),
                Slice.QUESTION,
                question,
                Slice.ASPECT,
                aspect);
    }

    private static Group withoutScore(Group key) {
        return new Group(key.values().subList(0, key.values().size() - 4));
    }

    private static int number(List<String> values, int index) {
        return Integer.parseInt(values.get(index));
    }
}
