// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.answer.Decimals;
import dev.kept.survey.design.Condition;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import dev.kept.survey.question.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Answers to a question that stand for all others: whatever comparisons of it there are, each possible answer is told apart
 * from none but those that it stands for.
 */
final class TryAnswers {

    private static final BigDecimal LEAST_STEP = new BigDecimal("0.0000000001");
    private static final int MOST_COMBINED = 8;

    private final Question question;
    private final Set<String> values = new TreeSet<>();

    private TryAnswers(Question question, List<Condition> comparisons) {
        this.question = question;
        for (Condition comparison : comparisons) {
            if (comparison.value() != null) {
                values.add(comparison.value());
            }
            if (comparison.values() != null) {
                values.addAll(comparison.values());
            }
        }
    }

    /** @return at least one; one that gives nothing stands for no valid answer */
    static List<Answer> of(Question question, List<Condition> comparisons) {
        List<Answer> answers = new ArrayList<>(new TryAnswers(question, comparisons).valid());
        answers.removeIf(answer -> question.missingCode(Objects.requireNonNullElse(answer.plain(), ""))
                .isPresent());
        boolean mustBeValid =
                question.mustBeAnswered() && question.missingCodes().isEmpty();
        if (!mustBeValid || answers.isEmpty()) {
            answers.add(new Answer(question.key(), null, null, null, null, null, null, null, null));
        }
        return answers;
    }

    private List<Answer> valid() {
        String key = question.key();
        return switch (question.type()) {
            case NPS, CSAT, CES, RATING -> scores();
            case SINGLE_CHOICE ->
                keys().map(choice -> Answer.ofChoice(key, choice)).toList();
            case MULTIPLE_CHOICE ->
                combinations().stream()
                        .map(choices -> Answer.ofChoices(key, choices))
                        .toList();
            case NUMBER -> numbers();
            case DATE -> dates();
            case RANKING ->
                List.of(Answer.ofChoices(
                        key, question.choices().stream().map(Choice::key).toList()));
            case CONTACT -> List.of(Answer.ofContact(key, new Contact("x", null, null)));
            case TEXT, MATRIX -> List.of(Answer.ofText(key, "x"));
        };
    }

    private List<Answer> scores() {
        Scale scale = Objects.requireNonNull(question.prepared().scale());
        Set<Integer> scores = new TreeSet<>(List.of(scale.min(), scale.max()));
        values.forEach(value -> {
            int score = Integer.parseInt(value);
            scores.addAll(List.of(score - 1, score, score + 1));
        });
        return scores.stream()
                .filter(scale::holds)
                .map(score -> Answer.ofScore(question.key(), score))
                .toList();
    }

    private List<Answer> numbers() {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO));
        Stream.concat(values.stream(), Stream.of(question.min(), question.max()).filter(Objects::nonNull))
                .map(BigDecimal::new)
                .forEach(value -> numbers.addAll(List.of(value.subtract(LEAST_STEP), value, value.add(LEAST_STEP))));
        return numbers.stream()
                .filter(number -> question.min() == null || number.compareTo(new BigDecimal(question.min())) >= 0)
                .filter(number -> question.max() == null || number.compareTo(new BigDecimal(question.max())) <= 0)
                .map(number -> Answer.ofNumber(question.key(), Decimals.plain(number)))
                .toList();
    }

    private List<Answer> dates() {
        Set<LocalDate> dates = new TreeSet<>();
        Stream.concat(values.stream(), Stream.of(question.min(), question.max()).filter(Objects::nonNull))
                .map(LocalDate::parse)
                .forEach(date -> dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1))));
        if (dates.isEmpty()) {
            dates.add(LocalDate.EPOCH);
        }
        return dates.stream()
                .filter(date -> question.min() == null || !date.isBefore(LocalDate.parse(question.min())))
                .filter(date -> question.max() == null || !date.isAfter(LocalDate.parse(question.max())))
                .map(date -> Answer.ofDate(question.key(), date.toString()))
                .toList();
    }

    /** The choices that are compared, and one that stands for all others. */
    private Stream<String> keys() {
        List<String> all = question.choices().stream().map(Choice::key).toList();
        return Stream.concat(
                values.stream(),
                all.stream().filter(key -> !values.contains(key)).limit(1));
    }

    /** All that can be ticked together; of many choices only each by itself, every two, and all. */
    private List<List<String>> combinations() {
        List<String> keys = keys().toList();
        List<List<String>> found = new ArrayList<>();
        if (keys.size() > MOST_COMBINED) {
            for (int i = 0; i < keys.size(); i++) {
                found.add(List.of(keys.get(i)));
                for (int j = i + 1; j < keys.size(); j++) {
                    found.add(List.of(keys.get(i), keys.get(j)));
                }
            }
            found.add(keys);
        } else {
            for (int set = 1; set < 1 << keys.size(); set++) {
                found.add(subset(keys, set));
            }
        }
        Set<String> alone = new TreeSet<>();
        question.choices().stream().filter(Choice::standsAlone).forEach(choice -> alone.add(choice.key()));
        found.removeIf(choices -> choices.size() > 1 && choices.stream().anyMatch(alone::contains));
        return found;
    }

    private static List<String> subset(List<String> keys, int set) {
        List<String> subset = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if ((set >> i & 1) == 1) {
                subset.add(keys.get(i));
            }
        }
        return subset;
    }

    /** Whether these answers stand for all there are. */
    static boolean standForAll(Question question, List<Condition> comparisons) {
        return question.type() != QuestionType.MULTIPLE_CHOICE
                || new TryAnswers(question, comparisons).keys().count() <= MOST_COMBINED;
    }
}
