// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.logic.Reach;
import dev.kept.survey.logic.TryAttributes;
import java.util.List;

/** Judges where a survey leads: whether every page, question and jump is for someone, and whether anyone can finish. */
final class ReachRules {

    private final List<SurveyPage> pages;
    private final Reach reach;
    private final Faults faults;

    /** @param draft without any other fault */
    ReachRules(Questionnaire draft, Faults faults) {
        this.pages = draft.design().pages();
        this.reach = Reach.of(draft);
        this.faults = faults;
    }

    void judge() {
        if (TryAttributes.kinds(pages) > TryAttributes.MOST) {
            faults.add("/design/pages", "attribute-conditions-too-many", TryAttributes.MOST);
        }
        if (!reach.certain()) {
            return;
        }
        if (!reach.finishes()) {
            faults.add("/design/pages", "survey-never-finishes");
        }
        for (int i = 0; i < pages.size(); i++) {
            SurveyPage page = pages.get(i);
            if (reach.shows(page)) {
                judge(page, "/design/pages/" + i);
            } else {
                faults.add("/design/pages/" + i, "page-never-shown", page.key());
            }
        }
    }

    private void judge(SurveyPage page, String at) {
        for (int i = 0; i < page.questions().size(); i++) {
            PageQuestion question = page.questions().get(i);
            if (!reach.asks(question)) {
                faults.add(at + "/questions/" + i, "question-never-asked", question.question());
            }
        }
        for (int i = 0; i < page.jumps().size(); i++) {
            if (!reach.takes(page, i)) {
                faults.add(at + "/jumps/" + i, "jump-never-taken");
            }
        }
    }
}
