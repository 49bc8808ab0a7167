// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.MissingCode;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges one answer to one question. */
final class AnswerRules {

    private static final int MOST_NAMED = 30;
    private static final int LENGTH_OF_DATE = 10;

    private final List<Fault> faults;

    /** @param faults takes what is wrong */
    AnswerRules(List<Fault> faults) {
        this.faults = faults;
    }

    /** The answer as it is to be kept, or null with a fault. */
    @Nullable Answer judge(Question question, Answer answer, String at) {
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
            case RANKING -> ranking(question, answer, at);
            case DATE -> date(question, answer, at);
            case CONTACT -> new ContactRules(this).judge(question, answer, at);
            // Its items are answered, not it.
            case MATRIX -> fault(at + "/question", "question-unknown", question.key());
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
        if (!offered(question, choices, at)) {
            return null;
        }
        boolean alone =
                question.choices().stream().anyMatch(choice -> choice.standsAlone() && choices.contains(choice.key()));
        return alone && choices.size() > 1 ? fault(at + "/choices", "choice-exclusive", question.key()) : answer;
    }

    private @Nullable Answer ranking(Question question, Answer answer, String at) {
        List<String> ranked = answer.choices();
        if (ranked == null || ranked.isEmpty()) {
            return fault(at, "ranking-expected", question.key(), choices(question));
        }
        if (!offered(question, ranked, at)) {
            return null;
        }
        return ranked.size() < question.choices().size()
                ? fault(at + "/choices", "ranking-incomplete", question.key(), choices(question))
                : answer;
    }

    /** Whether each of these is offered, and given once. */
    private boolean offered(Question question, List<String> choices, String at) {
        for (int i = 0; i < choices.size(); i++) {
            String here = at + "/choices/" + i;
            if (!question.offers(choices.get(i))) {
                unknownChoice(question, choices.get(i), here);
                return false;
            }
            if (choices.indexOf(choices.get(i)) < i) {
                fault(here, "choice-twice", question.key(), choices.get(i));
                return false;
            }
        }
        return true;
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

    private @Nullable Answer date(Question question, Answer answer, String at) {
        LocalDate date = parsed(answer.date());
        if (date == null) {
            return fault(at, "date-expected", question.key(), codes(question));
        }
        if (question.min() != null && date.isBefore(LocalDate.parse(question.min()))) {
            return fault(at + "/date", "date-too-early", question.key(), question.min());
        }
        if (question.max() != null && date.isAfter(LocalDate.parse(question.max()))) {
            return fault(at + "/date", "date-too-late", question.key(), question.max());
        }
        return Answer.ofDate(question.key(), date.toString());
    }

    private static @Nullable LocalDate parsed(@Nullable String text) {
        try {
            return text == null || text.length() != LENGTH_OF_DATE ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Answer unknownChoice(Question question, String choice, String at) {
        return fault(at, "choice-unknown", question.key(), choice, choices(question));
    }

    private static String choices(Question question) {
        return question.choices().stream().map(Choice::key).limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    static String codes(Question question) {
        String codes = question.missingCodes().stream().map(MissingCode::code).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "–" : codes;
    }

    @Nullable Answer fault(String pointer, String code, Object... args) {
        faults.add(Fault.textAt(pointer, code, args));
        return null;
    }
}
