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

    private final History history;
    private final Plot plot;
    private final String person;

    private AnswerPoints(History history, Plot plot, String person) {
        this.history = history;
        this.plot = plot;
        this.person = person;
    }

    static void add(History history, Plot plot) {
        List<ResponseFact> counted = history.timeline.responses().values().stream()
                .filter(response -> !response.deleted() && !response.answers().isEmpty())
                .toList();
        if (counted.isEmpty() || !plot.beyondOrders()) {
            return;
        }
        // A response can be told to belong to another wave later, and all of them to another person.
        Plot whole = plot.whole();
        Map<String, String> waves = waves(history);
        for (ResponseFact response : counted) {
            // All responses of one customer are told apart from others' by the first of their ids.
            String person = counted.get(0).entity();
            String wave = waves.getOrDefault(response.entity(), Slice.UNKNOWN);
            new AnswerPoints(history, whole, person).add(response, wave);
        }
    }

    /** Of each response to an invitation the wave that this belongs to. */
    private static Map<String, String> waves(History history) {
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

    private void add(ResponseFact response, String wave) {
        int day = history.dayOf(response.occurredAt());
        List<String> segment = history.segmentOn(day);
        long[] weighted = Weights.measures(response.weight());
        TreeSet<String> types = new TreeSet<>();
        TreeMap<String, Answer> questions = new TreeMap<>();
        for (Answer answer : response.answers()) {
            types.add(answer.type());
            // Of a question several choices can be made, each of them is told.
            boolean choice = answer.type().equals(ResponseFact.CHOICE);
            questions.put(choice ? answer.question() + '\0' + answer.aspect() : answer.question(), answer);
            List<String> label = new AnswerLabel(response.survey(), response.channel(), wave, answer).values();
            plot.add(Family.ANSWER, Tile.DAY, day, segment, label, weighted);
        }
        List<String> common = AnswerLabel.common(response.survey(), response.channel(), wave);
        List<String> label = new ArrayList<>(common);
        label.addAll(types);
        plot.add(Family.RESPONSE, Tile.DAY, day, segment, label, 1);
        List<String> answered = AnswerLabel.answered(common, questions.values());
        plot.add(Family.ANSWERED, Tile.DAY, day, segment, answered, 1);
        if (!response.ratings().isEmpty()) {
            List<String> reply = ReplyLabel.of(common, person, response);
            plot.add(Family.REPLY, Tile.DAY, day, segment, reply, 1);
        }
    }
}
