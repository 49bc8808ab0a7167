// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.QuestionRules;
import java.util.List;

/**
 * Judges whether a version can be published: its questions, and how they are put. A survey that is published can be
 * answered from its first page to an end, in each of its languages.
 */
public final class DesignRules {

    private DesignRules() {}

    /**
     * Every reason why it cannot be published; none if it can.
     *
     * @param earlier what was asked in versions that were published before
     */
    public static List<Fault> faults(Questionnaire draft, EarlierQuestions earlier) {
        Faults faults = new Faults();
        faults.addAll(QuestionRules.faults(draft.questions()));
        Places places = new Places(draft);
        AttributeRules attributes = new AttributeRules(draft.design().attributes(), faults);
        new PageRules(draft, places, attributes, faults).judge();
        new TextRules(draft, places, attributes, faults).judge();
        new TranslationRules(draft, faults).judge();
        new FormerKeyRules(draft, earlier, faults).judge();
        new AspectWeightRules(draft, faults).judge();
        if (faults.none()) {
            // Only of what is whole can be said where it leads.
            new ReachRules(draft, faults).judge();
        }
        return faults.all();
    }
}
