// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Survey answers by day and by what was answered. */
final class AnswerPoints {

    private AnswerPoints() {}

    static void add(History history, Points points) {
        for (ResponseFact response : history.timeline.responses().values()) {
            if (!response.deleted() && !response.answers().isEmpty()) {
                add(history, response, points);
            }
        }
    }

    private static void add(History history, ResponseFact response, Points points) {
        int day = history.dayOf(response.occurredAt());
        List<String> segment = history.segmentOn(day);
        int full = (1 << segment.size()) - 1;
        long[] weighted = Weights.measures(response.weight());
        TreeSet<String> types = new TreeSet<>();
        TreeMap<String, String> questions = new TreeMap<>();
        for (Answer answer : response.answers()) {
            types.add(answer.type());
            questions.put(answer.question(), answer.type());
            List<String> label = new AnswerLabel(response.survey(), response.channel(), answer).values();
            points.add(new CellKey(Family.ANSWER, full, Tile.DAY, day, 0, segment, label), weighted);
        }
        List<String> label = label(response);
        label.addAll(types);
        points.add(new CellKey(Family.RESPONSE, full, Tile.DAY, day, 0, segment, label), 0, 1);
        List<String> answered = label(response);
        questions.forEach((question, type) -> answered.addAll(List.of(question, type)));
        points.add(new CellKey(Family.ANSWERED, full, Tile.DAY, day, 0, segment, answered), 0, 1);
    }

    private static List<String> label(ResponseFact response) {
        return new ArrayList<>(List.of(response.survey(), response.channel()));
    }
}
