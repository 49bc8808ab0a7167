// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A response as the label of a cell of its own: what the labels of responses begin with, then everything it says. */
public final class ReplyLabel {

    private static final int RATING = 7;
    private static final int RATINGS = 4;

    private ReplyLabel() {}

    static List<String> of(List<String> common, String person, ResponseFact response) {
        List<String> label = new ArrayList<>(common);
        label.addAll(List.of(
                person,
                response.entity(),
                response.occurredAt().toString(),
                response.weight().toPlainString()));
        for (Answer answer : response.ratings()) {
            label.addAll(List.of(
                    answer.question(),
                    AnswerLabel.aspect(answer),
                    answer.type(),
                    Integer.toString(answer.score()),
                    Integer.toString(answer.min()),
                    Integer.toString(answer.max()),
                    Integer.toString(answer.satisfiedFrom())));
        }
        return label;
    }

    /** Reads {@link #of}. */
    public static Reply read(List<String> label) {
        List<String> told = AnswerLabel.told(label);
        List<Rating> ratings = new ArrayList<>();
        for (int i = RATINGS; i < told.size(); i += RATING) {
            Scale scale = new Scale(number(told, i + 4), number(told, i + 5), number(told, i + 6));
            ratings.add(new Rating(told.get(i), told.get(i + 1), told.get(i + 2), scale, number(told, i + 3)));
        }
        return new Reply(
                told.get(0),
                told.get(1),
                Instant.parse(told.get(2)),
                AnswerLabel.wave(label),
                new BigDecimal(told.get(3)),
                ratings);
    }

    private static int number(List<String> values, int index) {
        return Integer.parseInt(values.get(index));
    }
}
