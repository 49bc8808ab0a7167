// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.End;
import dev.kept.survey.design.Jump;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.SurveyPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of a respondent through the pages. Only answers to questions that lie on the way count: what was answered before
 * an earlier answer was changed, and is no longer asked, decides nothing.
 *
 * @param stops the pages, in order
 * @param answers those that lie on the way
 */
record Path(List<Stop> stops, Map<String, Answer> answers, End end) {

    /**
     * @param index of the page among all pages
     * @param jump index of the jump that is taken after it; −1: on to the next page
     */
    record Stop(int index, SurveyPage page, List<PageQuestion> asked, int jump) {}

    /**
     * @param given by what they answer; may hold more than what is asked
     * @param attributes of the respondent
     */
    static Path of(Plan plan, Map<String, Answer> given, Map<String, String> attributes) {
        List<SurveyPage> pages = plan.pages();
        Map<String, Answer> answers = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        int at = 0;
        while (at < pages.size()) {
            SurveyPage page = pages.get(at);
            List<PageQuestion> asked = asked(page, answers, attributes);
            if (asked.isEmpty()) {
                at++;
                continue;
            }
            keep(asked, plan, given, answers);
            int taken = jump(page, answers, attributes);
            stops.add(new Stop(at, page, asked, taken));
            Jump jump = taken < 0 ? null : page.jumps().get(taken);
            if (jump != null && jump.end() != null) {
                return new Path(stops, answers, jump.end());
            }
            // Never backwards, whatever a draft says: so every way has an end.
            at = Math.max(at + 1, jump == null ? 0 : indexOf(pages, jump.toPage()));
        }
        return new Path(stops, answers, End.FINISHED);
    }

    private static void keep(
            List<PageQuestion> asked, Plan plan, Map<String, Answer> given, Map<String, Answer> answers) {
        for (PageQuestion place : asked) {
            for (String key : plan.answeredBy(place.question())) {
                Answer answer = given.get(key);
                if (answer != null) {
                    answers.put(key, answer);
                }
            }
        }
    }

    private static List<PageQuestion> asked(
            SurveyPage page, Map<String, Answer> answers, Map<String, String> attributes) {
        if (!Conditions.hold(page.showIf(), answers, attributes)) {
            return List.of();
        }
        return page.questions().stream()
                .filter(question -> Conditions.hold(question.showIf(), answers, attributes))
                .toList();
    }

    private static int jump(SurveyPage page, Map<String, Answer> answers, Map<String, String> attributes) {
        for (int i = 0; i < page.jumps().size(); i++) {
            if (Conditions.hold(page.jumps().get(i).when(), answers, attributes)) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(List<SurveyPage> pages, @Nullable String key) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).key().equals(key)) {
                return i;
            }
        }
        return 0;
    }
}
