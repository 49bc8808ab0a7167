// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import dev.kept.restkit.problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges whether questions can be published, and names every fault with its place, not only the first. */
public final class QuestionRules {

    /** Columns of an import that are not questions. */
    public static final List<String> RESERVED_KEYS =
            List.of("externalId", "customerExternalId", "customerId", "answeredAt", "channel", "weight", "language");

    private static final int WIDEST_SCALE = 100;

    private final List<Fault> faults = new ArrayList<>();

    private QuestionRules() {}

    /** Every reason why these questions cannot be published; none if they can. */
    public static List<Fault> faults(List<Question> questions) {
        QuestionRules rules = new QuestionRules();
        if (questions.isEmpty()) {
            rules.add("/questions", "questions-empty");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String at = "/questions/" + i;
            if (!keys.add(question.key())) {
                rules.add(at + "/key", "key-duplicate", question.key());
            }
            rules.judge(question, at);
        }
        return rules.faults;
    }

    private void judge(Question question, String at) {
        if (RESERVED_KEYS.contains(question.key())) {
            add(at + "/key", "key-reserved", question.key());
        }
        judgeFields(question, at);
        judgeScale(question, at);
        judgeChoices(question, at);
        judgeNumber(question, at);
        judgeMissingCodes(question, at);
    }

    private void judgeFields(Question question, String at) {
        QuestionType type = question.type();
        refuse(question.aspect() != null && type != QuestionType.RATING, at + "/aspect", "RATING");
        refuse(question.scale() != null && !type.isRating(), at + "/scale", "NPS, CSAT, CES, RATING");
        refuse(!question.choices().isEmpty() && !type.isChoice(), at + "/choices", "SINGLE_CHOICE, MULTIPLE_CHOICE");
        refuse(question.min() != null && type != QuestionType.NUMBER, at + "/min", "NUMBER");
        refuse(question.max() != null && type != QuestionType.NUMBER, at + "/max", "NUMBER");
        refuse(question.maxLength() != null && type != QuestionType.TEXT, at + "/maxLength", "TEXT");
    }

    private void judgeScale(Question question, String at) {
        if (!question.type().isRating()) {
            return;
        }
        Scale scale = question.scale();
        if (question.type() == QuestionType.NPS) {
            if (scale != null && !scale.orCut(9).prepared(QuestionType.NPS).equals(Scale.NPS)) {
                add(at + "/scale", "scale-not-nps");
            }
        } else if (scale == null) {
            add(at + "/scale", "scale-required", question.type());
        } else if (scale.min() >= scale.max()) {
            add(at + "/scale/max", "scale-empty");
        } else if (scale.max() - scale.min() > WIDEST_SCALE) {
            add(at + "/scale/max", "scale-too-wide", WIDEST_SCALE + 1);
        } else {
            judgeCut(question.type(), scale, at + "/scale/satisfiedFrom");
        }
    }

    /** The cut must leave scores on both sides: else everyone, or no one, is satisfied by definition. */
    private void judgeCut(QuestionType type, Scale scale, String at) {
        Integer cut = scale.prepared(type).satisfiedFrom();
        if (cut == null) {
            add(at, "satisfied-from-required", type, scale.min(), scale.max());
            return;
        }
        int high = scale.highIsGood(cut);
        if (high <= scale.min() || high > scale.max()) {
            add(at, "satisfied-from-outside", scale.min(), scale.max());
        }
    }

    private void judgeChoices(Question question, String at) {
        if (!question.type().isChoice()) {
            return;
        }
        if (question.choices().isEmpty()) {
            add(at + "/choices", "choices-required", question.type());
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < question.choices().size(); i++) {
            String key = question.choices().get(i).key();
            if (!keys.add(key)) {
                add(at + "/choices/" + i + "/key", "choice-duplicate", key);
            }
        }
    }

    private void judgeNumber(Question question, String at) {
        String min = question.min();
        String max = question.max();
        if (min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) >= 0) {
            add(at + "/max", "range-empty");
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
