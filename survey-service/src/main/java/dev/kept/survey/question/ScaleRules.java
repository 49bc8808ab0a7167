// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import dev.kept.restkit.problem.Fault;
import java.util.List;

/** Judges the scale of a question that has one. */
final class ScaleRules {

    private static final int WIDEST_SCALE = 100;

    private final List<Fault> faults;

    /** @param faults takes what is wrong */
    ScaleRules(List<Fault> faults) {
        this.faults = faults;
    }

    void judge(Question question, String at) {
        Scale scale = question.scale();
        if (question.type() == QuestionType.NPS) {
            if (scale != null && !scale.orCut(9).prepared(QuestionType.NPS).measuresAs(Scale.NPS)) {
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

    private void add(String pointer, String code, Object... args) {
        faults.add(Fault.textAt(pointer, code, args));
    }
}
