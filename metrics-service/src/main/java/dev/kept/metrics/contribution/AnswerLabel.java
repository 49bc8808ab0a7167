// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.List;

/** What was answered, as the label of a cell. */
public record AnswerLabel(String survey, String channel, Answer answer) {

    /** Reads {@link #values()}. */
    public static AnswerLabel of(List<String> label) {
        return new AnswerLabel(
                label.get(0),
                label.get(1),
                new Answer(
                        label.get(2),
                        label.get(3),
                        number(label, 4),
                        number(label, 5),
                        number(label, 6),
                        number(label, 7)));
    }

    /** Survey, channel, question, type, score, min, max, satisfiedFrom. */
    public List<String> values() {
        return List.of(
                survey,
                channel,
                answer.question(),
                answer.type(),
                Integer.toString(answer.score()),
                Integer.toString(answer.min()),
                Integer.toString(answer.max()),
                Integer.toString(answer.satisfiedFrom()));
    }

    private static int number(List<String> label, int index) {
        return Integer.parseInt(label.get(index));
    }
}
