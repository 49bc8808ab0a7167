// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.MissingCode;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers against the questions of one survey version. A missing code wins over a score; a score that is not on
 * the scale is refused, never clipped. All faults are named with their place.
 */
final class AnswerSheet {

    private static final int MOST_NAMED = 30;

    private final Map<String, Question> questions;
    private final List<Fault> faults;

    /** @param faults takes what is wrong */
    AnswerSheet(List<Question> questions, List<Fault> faults) {
        this.questions = questions.stream()
                .collect(Collectors.toMap(Question::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.faults = faults;
    }

    /** The answers as they are to be kept, in the order of the questions; complete only if no fault was found. */
    List<Answer> judge(List<Answer> given) {
        Map<String, Answer> judged = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            String at = "/answers/" + i;
            Question question = questions.get(answer.question());
            if (question == null) {
                fault(at + "/question", "question-unknown", answer.question());
            } else if (judged.containsKey(question.key())) {
                fault(at + "/question", "question-twice", question.key());
            } else {
                judged.put(question.key(), Objects.requireNonNullElse(judge(question, answer, at), answer));
            }
        }
        questions.values().stream()
                .filter(question -> question.mustBeAnswered() && !judged.containsKey(question.key()))
                .forEach(question -> fault("/answers", "answer-required", question.key(), codes(question)));
        return questions.keySet().stream()
                .map(judged::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Answer judge(Question question, Answer answer, String at) {
        if (answer.given() != 1) {
            return fault(at, "answer-one-value", question.key());
        }
        if (answer.missing() != null) {
            return missing(question, answer.missing(), at);
        }
        Optional<MissingCode> code = Optional.ofNullable(answer.plain()).flatMap(question::missingCode);
        if (code.isPresent()) {
            return Answer.ofMissing(question.key(), code.get().code());
        }
        return switch (question.type()) {
            case NPS, CSAT, CES, RATING -> score(question, answer, at);
            case SINGLE_CHOICE -> choice(question, answer, at);
            case MULTIPLE_CHOICE -> choices(question, answer, at);
            case NUMBER -> number(question, answer, at);
            case TEXT -> text(question, answer, at);
        };
    }

    private @Nullable Answer missing(Question question, String code, String at) {
        if (question.missingCode(code).isEmpty()) {
            return fault(at + "/missing", "missing-code-unknown", question.key(), code, codes(question));
        }
        return Answer.ofMissing(question.key(), code);
    }

    private @Nullable Answer score(Question question, Answer answer, String at) {
        Scale scale = Objects.requireNonNull(question.scale());
        if (answer.score() == null) {
            return fault(at, "score-expected", question.key(), scale.min(), scale.max(), codes(question));
        }
        if (!scale.holds(answer.score())) {
            return fault(
                    at + "/score",
                    "score-out-of-scale",
                    question.key(),
                    scale.min(),
                    scale.max(),
                    codes(question),
                    answer.score());
        }
        return answer;
    }

    private @Nullable Answer choice(Question question, Answer answer, String at) {
        if (answer.choice() == null) {
            return fault(at, "choice-expected", question.key(), choices(question));
        }
        return question.offers(answer.choice()) ? answer : unknownChoice(question, answer.choice(), at + "/choice");
    }

    private @Nullable Answer choices(Question question, Answer answer, String at) {
        List<String> choices = answer.choices();
        if (choices == null || choices.isEmpty()) {
            return fault(at, "choices-expected", question.key(), choices(question));
        }
        for (int i = 0; i < choices.size(); i++) {
            String here = at + "/choices/" + i;
            if (!question.offers(choices.get(i))) {
                return unknownChoice(question, choices.get(i), here);
            }
            if (choices.indexOf(choices.get(i)) < i) {
                return fault(here, "choice-twice", question.key(), choices.get(i));
            }
        }
        return answer;
    }

    private @Nullable Answer number(Question question, Answer answer, String at) {
        String number = answer.number();
        if (number == null || !number.matches(DecimalText.PATTERN)) {
            return fault(at, "number-expected", question.key(), codes(question));
        }
        BigDecimal value = new BigDecimal(number);
        if (question.min() != null && value.compareTo(new BigDecimal(question.min())) < 0) {
            return fault(at + "/number", "number-too-low", question.key(), question.min());
        }
        if (question.max() != null && value.compareTo(new BigDecimal(question.max())) > 0) {
            return fault(at + "/number", "number-too-high", question.key(), question.max());
        }
        return Answer.ofNumber(question.key(), Decimals.plain(value));
    }

    private @Nullable Answer text(Question question, Answer answer, String at) {
        String text = answer.text();
        if (text == null || text.isBlank()) {
            return fault(at, "text-expected", question.key());
        }
        int longest = Objects.requireNonNullElse(question.maxLength(), Question.LONGEST_TEXT);
        if (text.length() > longest) {
            return fault(at + "/text", "text-too-long", question.key(), longest);
        }
        if (text.equals(Answer.MASK)) {
            return fault(at + "/text", "text-masked", question.key());
        }
        return answer;
    }

    private @Nullable Answer unknownChoice(Question question, String choice, String at) {
        return fault(at, "choice-unknown", question.key(), choice, choices(question));
    }

    private static String choices(Question question) {
        return question.choices().stream().map(Choice::key).limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    private static String codes(Question question) {
        String codes = question.missingCodes().stream().map(MissingCode::code).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "–" : codes;
    }

    private @Nullable Answer fault(String pointer, String code, Object... args) {
        faults.add(Fault.textAt(pointer, code, args));
        return null;
    }
}
