// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Jump;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.question.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges pages: each question is on one of them, and every jump leads forward, so that no one can go round in circles. */
final class PageRules {

    private final List<SurveyPage> pages;
    private final List<Question> questions;
    private final Map<String, Question> byKey;
    private final ConditionRules conditions;
    private final Faults faults;

    PageRules(Questionnaire draft, Places places, AttributeRules attributes, Faults faults) {
        this.pages = draft.design().pages();
        this.questions = draft.questions();
        this.byKey = draft.byKey();
        this.conditions = new ConditionRules(places, attributes, faults);
        this.faults = faults;
    }

    void judge() {
        Map<String, Integer> indexes = new HashMap<>();
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            if (indexes.putIfAbsent(pages.get(i).key(), i) != null) {
                faults.add(
                        "/design/pages/" + i + "/key",
                        "page-key-duplicate",
                        pages.get(i).key());
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            SurveyPage page = pages.get(i);
            String at = "/design/pages/" + i;
            conditions.judge(page.showIf(), at + "/showIf", i - 1);
            judgeQuestions(page, i, at, placed);
            judgeJumps(page, i, at, indexes);
        }
        for (int i = 0; i < questions.size(); i++) {
            if (!pages.isEmpty() && !placed.contains(questions.get(i).key())) {
                faults.add(
                        "/questions/" + i,
                        "question-on-no-page",
                        questions.get(i).key());
            }
        }
    }

    private void judgeQuestions(SurveyPage page, int index, String at, Set<String> placed) {
        for (int i = 0; i < page.questions().size(); i++) {
            PageQuestion place = page.questions().get(i);
            String here = at + "/questions/" + i;
            Question question = byKey.get(place.question());
            if (question == null) {
                faults.add(here + "/question", "page-question-unknown", place.question());
            } else if (!placed.add(place.question())) {
                faults.add(here + "/question", "page-question-twice", place.question());
            } else if (place.inRandomOrder()
                    && question.choices().isEmpty()
                    && question.items().isEmpty()) {
                faults.add(
                        here + "/randomOrder", "not-for-this-type", "SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX");
            }
            conditions.judge(place.showIf(), here + "/showIf", index - 1);
        }
    }

    private void judgeJumps(SurveyPage page, int index, String at, Map<String, Integer> indexes) {
        boolean always = false;
        for (int i = 0; i < page.jumps().size(); i++) {
            Jump jump = page.jumps().get(i);
            String here = at + "/jumps/" + i;
            if (always) {
                faults.add(here, "jump-after-always");
            }
            always |= jump.when() == null;
            conditions.judge(jump.when(), here + "/when", index);
            if ((jump.toPage() == null) == (jump.end() == null)) {
                faults.add(here, "jump-one-target");
            } else if (jump.toPage() != null) {
                judgeTarget(jump.toPage(), index, here + "/toPage", indexes);
            }
        }
    }

    private void judgeTarget(String target, int from, String at, Map<String, Integer> indexes) {
        Integer to = indexes.get(target);
        if (to == null) {
            faults.add(at, "jump-page-unknown", target);
        } else if (to <= from) {
            faults.add(at, "jump-backward", target);
        }
    }
}
