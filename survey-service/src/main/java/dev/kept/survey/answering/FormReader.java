// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.AnswerSheet;
import dev.kept.survey.answerpage.PageTexts;
import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the fields of a form into answers to the questions that were shown, and says in the respondent's words what is
 * wrong with them. What a form cannot hold by itself (somebody has tampered with it) is a fault like any other.
 */
final class FormReader {

    private final FormValues form;
    private final PageTexts texts;
    private final FieldReader fields;

    FormReader(FormValues form, PageTexts texts) {
        this.form = form;
        this.texts = texts;
        this.fields = new FieldReader(form, texts);
    }

    /** @param demand whether what is required must be there: not when the respondent only goes back */
    Reading read(List<Question> shown, boolean demand) {
        List<Answer> answers = new ArrayList<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (Question question : shown) {
            List<Answer> given = new ArrayList<>();
            String fault = null;
            for (Question part : question.parts()) {
                try {
                    Answer answer = read(part);
                    if (answer != null) {
                        given.add(answer);
                    } else if (demand && question.mustBeAnswered()) {
                        fault = texts.pleaseAnswer();
                    }
                } catch (Unreadable e) {
                    fault = e.words;
                }
            }
            if (fault == null && !fits(question, given)) {
                fault = texts.pleaseCheck();
                given.clear();
            }
            if (fault != null) {
                faults.put(question.key(), fault);
            }
            answers.addAll(given);
        }
        return new Reading(List.copyOf(answers), faults);
    }

    /** The rules of the API have the last word. */
    private static boolean fits(Question question, List<Answer> given) {
        List<Fault> faults = new ArrayList<>();
        new AnswerSheet(List.of(question), faults).read(given);
        return faults.isEmpty();
    }

    private @Nullable Answer read(Question part) throws Unreadable {
        String code = code(part);
        if (code != null) {
            return Answer.ofMissing(part.key(), code);
        }
        return switch (part.type()) {
            case NPS, CSAT, CES, RATING -> fields.score(part);
            case SINGLE_CHOICE -> fields.choice(part);
            case MULTIPLE_CHOICE -> fields.choices(part);
            case RANKING -> fields.ranking(part);
            case NUMBER -> fields.number(part);
            case DATE -> fields.date(part);
            case TEXT -> fields.text(part);
            case CONTACT -> fields.contact(part);
            case MATRIX -> throw new IllegalStateException("a matrix is answered by its items");
        };
    }

    private @Nullable String code(Question part) {
        String beside = form.first(FormValues.codeName(part.key()));
        if (part.missingCode(beside).isPresent()) {
            return beside;
        }
        return form.all(FormValues.name(part.key())).stream()
                .filter(value -> value.startsWith(FormValues.CODE))
                .map(value -> value.substring(1))
                .filter(value -> part.missingCode(value).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** An answer that cannot be taken. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String words;

        Unreadable(String words) {
            super(words, null, false, false);
            this.words = words;
        }
    }
}
