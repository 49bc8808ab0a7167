// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Survey answers by day and by what was answered. */
final class AnswerPoints {

    private AnswerPoints() {}

    static void add(History history, Points points) {
        Map<String, String> waves = waves(history);
        for (ResponseFact response : history.timeline.responses().values()) {
            if (!response.deleted() && !response.answers().isEmpty()) {
                add(history, response, waves.getOrDefault(response.entity(), Slice.UNKNOWN), points);
            }
        }
    }

    /** Of each response to an invitation the wave that this belongs to. */
    static Map<String, String> waves(History history) {
        Map<String, String> waves = new HashMap<>();
        for (InvitationFact invitation : history.timeline.records(InvitationFact.class)) {
            String response = invitation.response();
            String wave = invitation.wave();
            if (response != null && wave != null) {
                waves.put(response, wave);
            }
        }
        return waves;
    }

    private static void add(History history, ResponseFact response, String wave, Points points) {
        int day = history.dayOf(response.occurredAt());
        List<String> segment = history.segmentOn(day);
        int full = (1 << segment.size()) - 1;
        long[] weighted = Weights.measures(response.weight());
        TreeSet<String> types = new TreeSet<>();
        TreeMap<String, Answer> questions = new TreeMap<>();
        for (Answer answer : response.answers()) {
            types.add(answer.type());
            questions.put(answer.question(), answer);
            List<String> label = new AnswerLabel(response.survey(), response.channel(), wave, answer).values();
            points.add(new CellKey(Family.ANSWER, full, Tile.DAY, day, 0, segment, label), weighted);
        }
        List<String> common = AnswerLabel.common(response.survey(), response.channel(), wave);
        List<String> label = new ArrayList<>(common);
        label.addAll(types);
        points.add(new CellKey(Family.RESPONSE, full, Tile.DAY, day, 0, segment, label), 0, 1);
        List<String> answered = AnswerLabel.answered(common, questions.values());
        points.add(new CellKey(Family.ANSWERED, full, Tile.DAY, day, 0, segment, answered), 0, 1);
    }
}
