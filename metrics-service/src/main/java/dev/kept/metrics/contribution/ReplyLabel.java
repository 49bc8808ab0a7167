// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Declared;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A response as the label of a cell of its own: what the labels of responses begin with, then everything it says. */
public final class ReplyLabel {

    private static final int RATING = 7;
    private static final int RATINGS = 4;
    /** No key of a question begins so: behind it stand the version of the survey, and how many weights of aspects follow. */
    private static final String WEIGHTS = "weights:";

    private ReplyLabel() {}

    static List<String> of(List<String> common, String person, ResponseFact response) {
        List<String> label = new ArrayList<>(common);
        label.addAll(List.of(
                person,
                response.entity(),
                response.occurredAt().toString(),
                response.weight().toPlainString()));
        addWeights(label, response.aspectWeights());
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

    private static void addWeights(List<String> label, @Nullable DeclaredWeights declared) {
        if (declared != null) {
            label.add(WEIGHTS + declared.surveyVersion() + ":"
                    + declared.byAspect().size());
            declared.byAspect().forEach((aspect, weight) -> label.addAll(List.of(aspect, weight.toPlainString())));
        }
    }

    /** Reads {@link #of}. */
    public static Reply read(List<String> label) {
        List<String> told = AnswerLabel.told(label);
        Declared declared = declared(label.get(0), told);
        List<Rating> ratings = new ArrayList<>();
        int first = declared == null
                ? RATINGS
                : RATINGS + 1 + 2 * declared.weights().size();
        for (int i = first; i < told.size(); i += RATING) {
            Scale scale = new Scale(number(told, i + 4), number(told, i + 5), number(told, i + 6));
            ratings.add(new Rating(told.get(i), told.get(i + 1), told.get(i + 2), scale, number(told, i + 3)));
        }
        return new Reply(
                told.get(0),
                told.get(1),
                Instant.parse(told.get(2)),
                AnswerLabel.wave(label),
                new BigDecimal(told.get(3)),
                ratings,
                declared);
    }

    private static @Nullable Declared declared(String survey, List<String> told) {
        if (!told.get(RATINGS).startsWith(WEIGHTS)) {
            return null;
        }
        String[] head = told.get(RATINGS).split(":", -1);
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (int i = 0; i < Integer.parseInt(head[2]); i++) {
            int at = RATINGS + 1 + 2 * i;
            weights.put(told.get(at), new BigDecimal(told.get(at + 1)));
        }
        return new Declared(survey, Integer.parseInt(head[1]), weights);
    }

    private static int number(List<String> values, int index) {
        return Integer.parseInt(values.get(index));
    }
}
