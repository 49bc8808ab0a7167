// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.List;

/** Questionnaires from JSON, as the API takes them. */
public final class Questionnaires {

    /** A promoter score with what follows from it, on four pages. */
    public static final String RECOMMEND = """
            {"title": "Visit", "language": "en",
             "questions": [
               {"key": "adult", "type": "SINGLE_CHOICE", "text": "Are you 18?", "required": true,
                "choices": [{"key": "yes", "text": "Yes"}, {"key": "no", "text": "No"}]},
               {"key": "recommend", "type": "NPS", "text": "How likely, {{attribute.name|friend}}?", "required": true},
               {"key": "why", "type": "MULTIPLE_CHOICE", "text": "You gave {{answer.recommend}}. Why?", "required": true,
                "choices": [{"key": "price", "text": "Price"}, {"key": "food", "text": "Food"},
                            {"key": "other", "text": "Other", "keepLast": true},
                            {"key": "none", "text": "None", "keepLast": true, "exclusive": true}]},
               {"key": "aspects", "type": "MATRIX", "text": "How was", "scale": {"min": 1, "max": 5},
                "items": [{"key": "food", "text": "the food"}, {"key": "place", "text": "the place"}]},
               {"key": "better", "type": "TEXT", "text": "About {{answer.why}}: what would be better?"}],
             "design": {
               "intro": "Welcome {{attribute.name}}", "thanks": "Thank you for the {{answer.recommend}}.",
               "screenedOut": "Thank you, we ask adults only.", "attributes": ["name"],
               "pages": [
                 {"key": "start", "questions": [{"question": "adult"}],
                  "jumps": [{"when": {"question": "adult", "operator": "ANY_OF", "values": ["no"]}, "end": "SCREENED_OUT"}]},
                 {"key": "rate", "questions": [{"question": "recommend"}],
                  "jumps": [{"when": {"question": "recommend", "operator": "AT_LEAST", "value": 9}, "toPage": "last"}]},
                 {"key": "reasons", "questions": [
                    {"question": "why", "randomOrder": true,
                     "showIf": {"question": "recommend", "operator": "AT_MOST", "value": "6"}}]},
                 {"key": "last", "title": "At last", "questions": [
                    {"question": "aspects", "randomOrder": true},
                    {"question": "better", "showIf": {"question": "why", "operator": "ANSWERED"}}]}]}}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Questionnaires() {}

    /** From the members title, language, questions and design. */
    public static Questionnaire of(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Question> questions = new ArrayList<>();
            for (JsonNode question : node.path("questions")) {
                questions.add(JSON.treeToValue(question, Question.class).prepared());
            }
            Design design = node.has("design") ? JSON.treeToValue(node.get("design"), Design.class) : Design.PLAIN;
            String language = node.path("language").asText(null);
            return new Questionnaire(node.path("title").asText(), language, questions, design);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
