// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The valid ratings of a response, high is good, and the choices that were made; numbers are not measured here. */
final class Ratings {

    private static final Set<String> TYPES = Set.of("NPS", "CSAT", "CES", "RATING");
    private static final int NPS_PROMOTER = 9;

    private Ratings() {}

    static List<Answer> of(JsonNode answers) {
        List<Answer> ratings = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (TYPES.contains(answer.path("type").asText()) && answer.hasNonNull("score")) {
                ratings.add(rating(answer));
            } else if (ResponseFact.CHOICE.equals(answer.path("type").asText())) {
                choices(answer, ratings);
            }
        }
        return ratings;
    }

    private static void choices(JsonNode answer, List<Answer> ratings) {
        Set<String> made = new LinkedHashSet<>();
        answer.path("choices").forEach(choice -> made.add(choice.asText()));
        String question = Members.text(answer, "question");
        made.forEach(choice -> ratings.add(new Answer(question, ResponseFact.CHOICE, choice, 1, 0, 1, 1)));
    }

    private static Answer rating(JsonNode answer) {
        String question = Members.text(answer, "question");
        String type = Members.text(answer, "type");
        int score = Members.whole(answer, "score");
        int min = Members.whole(answer, "min");
        int max = Members.whole(answer, "max");
        if (score < min || score > max) {
            throw new IllegalArgumentException("score " + score + " is outside of " + min + ".." + max);
        }
        int satisfiedFrom = answer.hasNonNull("satisfiedFrom")
                ? Members.whole(answer, "satisfiedFrom")
                : "NPS".equals(type) ? NPS_PROMOTER : max;
        String aspect = answer.hasNonNull("aspect") ? Members.text(answer, "aspect") : null;
        return new Answer(question, type, aspect, score, min, max, satisfiedFrom);
    }
}
