// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.Pipe;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is known of a respondent into texts. What is put in is not looked through for further places, and is not
 * escaped: whoever shows the text does that.
 */
final class Piping {

    private final Map<String, Question> parts;
    private final Wording wording;
    private final Map<String, Answer> answers;
    private final Map<String, String> attributes;

    /** @param answers only those that lie on the respondent's way */
    Piping(Questionnaire questionnaire, Wording wording, Map<String, Answer> answers, Map<String, String> attributes) {
        this.parts = questionnaire.parts();
        this.wording = wording;
        this.answers = answers;
        this.attributes = attributes;
    }

    String fill(String text) {
        return Pipe.PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(known(place.group(1))));
    }

    private String known(String inside) {
        Pipe pipe = Pipe.of(inside);
        if (pipe == null) {
            return "";
        }
        String found = pipe.ofAnswer() ? answer(pipe.name()) : attributes.get(pipe.name());
        return found == null || found.isBlank() ? pipe.otherwise() : found;
    }

    private @Nullable String answer(String key) {
        Answer answer = answers.get(key);
        Question question = parts.get(key);
        if (answer == null || question == null || !answer.valid()) {
            return null;
        }
        if (answer.contact() != null) {
            return answer.contact().name();
        }
        if (!question.type().hasChoices()) {
            return answer.plain();
        }
        List<String> chosen =
                answer.choices() == null ? List.of(Objects.requireNonNullElse(answer.choice(), "")) : answer.choices();
        return chosen.stream().map(choice -> text(question, choice)).collect(Collectors.joining(wording.comma()));
    }

    private String text(Question question, String choice) {
        return question.choices().stream()
                .filter(known -> known.key().equals(choice))
                .map(known -> wording.of(question, known))
                .findFirst()
                .orElse(choice);
    }
}
