// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import dev.kept.survey.question.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the questions of a survey's published versions belong together. */
@Schema(name = "QuestionMapping", description = "How the questions of a survey's published versions belong together.")
record QuestionMapping(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String surveyId,

        @Schema(required = true) List<MappedQuestion> questions) {

    /** @param published by the number of the version */
    static QuestionMapping of(String surveyId, SortedMap<Integer, Questionnaire> published) {
        Map<String, List<AskedQuestion>> asked = new LinkedHashMap<>();
        Map<String, Question> last = new LinkedHashMap<>();
        published.forEach((number, version) -> version.parts().forEach((key, part) -> {
            String stable = version.design().stableKey(key);
            Question before = last.put(stable, part);
            asked.computeIfAbsent(stable, mapped -> new ArrayList<>()).add(AskedQuestion.of(number, part, before));
        }));
        return new QuestionMapping(
                surveyId,
                asked.entrySet().stream()
                        .map(entry -> new MappedQuestion(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** @param key by which events and figures know it: the one that it had first */
    @Schema(name = "MappedQuestion")
    record MappedQuestion(
            @Schema(
                    description = "By which events and figures know it: the one that it had first.",
                    examples = "recommend",
                    required = true)
            String key,

            @Schema(description = "In which versions it was asked.", required = true)
            List<AskedQuestion> versions) {}

    /**
     * A question in one version.
     *
     * @param difference from the version before it that asked it; null: none, or it is the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AskedQuestion")
    record AskedQuestion(
            @Schema(examples = "2", required = true) int version,

            @Schema(description = "Its key in this version.", examples = "nps", required = true)
            String key,

            @Schema(required = true) QuestionType type,
            @Nullable Scale scale,

            @Schema(
                    description =
                            "What a figure that spans this version and the one before it would mix. Absent: nothing.")
            @Nullable Difference difference) {

        static AskedQuestion of(int version, Question question, @Nullable Question before) {
            Difference difference = before == null ? null : Difference.between(before, question);
            return new AskedQuestion(version, question.key(), question.type(), question.scale(), difference);
        }
    }

    /** In what two questions differ that share a key. */
    @Schema(name = "QuestionDifference")
    enum Difference {
        /** Answers are of another kind: no figure spans both. */
        TYPE,
        /** Scores lie on another scale: shares can be compared, means cannot. */
        SCALE,
        /** Other answers were offered. */
        CHOICES;

        static @Nullable Difference between(Question before, Question now) {
            if (before.type() != now.type()) {
                return TYPE;
            }
            if (!measures(before.scale()).equals(measures(now.scale()))) {
                return SCALE;
            }
            return keys(before).equals(keys(now)) ? null : CHOICES;
        }

        private static Object measures(@Nullable Scale scale) {
            return scale == null ? "" : scale.labelled(null, null);
        }

        private static Object keys(Question question) {
            return question.choices().stream().map(Choice::key).sorted().toList();
        }
    }
}
