// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import dev.kept.restkit.problem.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges whether questions can be published, and names every fault with its place, not only the first. */
public final class QuestionRules {

    /** Columns of an import that are not questions. */
    public static final List<String> RESERVED_KEYS = List.of(
            "externalId",
            "customerExternalId",
            "customerId",
            "answeredAt",
            "channel",
            "weight",
            "language",
            "interviewer",
            "interviewPlace");

    private final List<Fault> faults = new ArrayList<>();

    private QuestionRules() {}

    /** Every reason why these questions cannot be published; none if they can. */
    public static List<Fault> faults(List<Question> questions) {
        QuestionRules rules = new QuestionRules();
        if (questions.isEmpty()) {
            rules.add("/questions", "questions-empty");
        }
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String at = "/questions/" + i;
            rules.judgeKeys(question, at, columns);
            rules.judge(question, at);
        }
        return rules.faults;
    }

    /** Keys of questions and the columns of their items are names of one import. */
    private void judgeKeys(Question question, String at, Set<String> columns) {
        if (!columns.add(question.key())) {
            add(at + "/key", "key-duplicate", question.key());
        }
        if (RESERVED_KEYS.contains(question.key())) {
            add(at + "/key", "key-reserved", question.key());
        }
        if (!question.type().hasItems()) {
            return;
        }
        for (int i = 0; i < question.items().size(); i++) {
            String column = question.columns().get(i);
            if (!columns.add(column)) {
                add(at + "/items/" + i + "/key", "key-duplicate", column);
            }
        }
    }

    private void judge(Question question, String at) {
        judgeFields(question, at);
        if (question.type().hasScale()) {
            new ScaleRules(faults).judge(question, at);
        }
        judgeChoices(question, at);
        judgeItems(question, at);
        judgeLimits(question, at);
        judgeMissingCodes(question, at);
    }

    private void judgeFields(Question question, String at) {
        QuestionType type = question.type();
        boolean limited = type == QuestionType.NUMBER || type == QuestionType.DATE;
        refuse(question.aspect() != null && type != QuestionType.RATING, at + "/aspect", "RATING");
        refuse(question.scale() != null && !type.hasScale(), at + "/scale", "NPS, CSAT, CES, RATING, MATRIX");
        refuse(
                !question.choices().isEmpty() && !type.hasChoices(),
                at + "/choices",
                "SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING");
        refuse(!question.items().isEmpty() && !type.hasItems(), at + "/items", "MATRIX, CONTACT");
        refuse(question.min() != null && !limited, at + "/min", "NUMBER, DATE");
        refuse(question.max() != null && !limited, at + "/max", "NUMBER, DATE");
        refuse(question.maxLength() != null && type != QuestionType.TEXT, at + "/maxLength", "TEXT");
    }

    private void judgeChoices(Question question, String at) {
        QuestionType type = question.type();
        if (!type.hasChoices()) {
            return;
        }
        if (question.choices().isEmpty()) {
            add(at + "/choices", "choices-required", type);
        } else if (type == QuestionType.RANKING && question.choices().size() == 1) {
            add(at + "/choices", "choices-too-few", type);
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < question.choices().size(); i++) {
            Choice choice = question.choices().get(i);
            if (!keys.add(choice.key())) {
                add(at + "/choices/" + i + "/key", "choice-duplicate", choice.key());
            }
            refuse(
                    choice.standsAlone() && type != QuestionType.MULTIPLE_CHOICE,
                    at + "/choices/" + i + "/exclusive",
                    "MULTIPLE_CHOICE");
        }
    }

    private void judgeItems(Question question, String at) {
        if (!question.type().hasItems()) {
            return;
        }
        if (question.items().isEmpty()) {
            add(at + "/items", "items-required", question.type());
        }
        if (question.type() != QuestionType.CONTACT) {
            return;
        }
        for (int i = 0; i < question.items().size(); i++) {
            Item item = question.items().get(i);
            if (ContactField.of(item.key()).isEmpty()) {
                add(
                        at + "/items/" + i + "/key",
                        "contact-field-unknown",
                        item.key(),
                        String.join(", ", ContactField.keys()));
            }
            refuse(item.aspect() != null, at + "/items/" + i + "/aspect", "MATRIX");
        }
    }

    private void judgeLimits(Question question, String at) {
        if (question.type() != QuestionType.NUMBER && question.type() != QuestionType.DATE) {
            return;
        }
        boolean right = judgeLimit(question, question.min(), at + "/min");
        right &= judgeLimit(question, question.max(), at + "/max");
        if (right && Limits.empty(question)) {
            add(at + "/max", "range-empty");
        }
    }

    private boolean judgeLimit(Question question, @Nullable String limit, String at) {
        if (limit == null) {
            return true;
        }
        if (question.type() == QuestionType.NUMBER) {
            if (!limit.matches(DecimalText.PATTERN)) {
                add(at, "limit-not-a-number");
                return false;
            }
            return true;
        }
        try {
            LocalDate.parse(limit);
            return true;
        } catch (DateTimeException e) {
            add(at, "limit-not-a-date");
            return false;
        }
    }

    private void judgeMissingCodes(Question question, String at) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < question.missingCodes().size(); i++) {
            String code = question.missingCodes().get(i).code();
            String here = at + "/missingCodes/" + i + "/code";
            if (!codes.add(code)) {
                add(here, "missing-code-duplicate", code);
            }
            if (question.offers(code)) {
                add(here, "missing-code-is-choice", code);
            }
        }
    }

    private void refuse(boolean wrong, String at, String only) {
        if (wrong) {
            add(at, "not-for-this-type", only);
        }
    }

    private void add(String pointer, String code, Object... args) {
        faults.add(Fault.textAt(pointer, code, args));
    }
}
