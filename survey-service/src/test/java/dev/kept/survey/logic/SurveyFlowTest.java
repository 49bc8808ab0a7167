// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.Questionnaires;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveyFlowTest {

    private static final Answer ADULT = Answer.ofChoice("adult", "yes");
    private static final Answer WHY = Answer.ofChoices("why", List.of("food", "price"));
    private static final Respondent LI = new Respondent("inv_1", List.of("en"), Map.of("name", "Li"));

    private final SurveyFlow flow = SurveyFlow.of(Questionnaires.of(Questionnaires.RECOMMEND));

    @Test
    void leadsADetractorThroughTheReasons() {
        List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", 3), WHY);

        assertEquals("start", flow.first(List.of(), LI).page().key());
        assertEquals("rate", flow.after("start", answers, LI).page().key());
        assertEquals("reasons", flow.after("rate", answers, LI).page().key());
        assertEquals("last", flow.after("reasons", answers, LI).page().key());
        assertEquals(
                List.of("aspects", "better"), keys(flow.at("last", answers, LI).page()));
        assertEquals(Step.Outcome.FINISHED, flow.after("last", answers, LI).outcome());
    }

    @Test
    void jumpsOverWhatIsNotForAPromoterAndSkipsAPageOnWhichNothingIsAsked() {
        for (int score : List.of(7, 9)) {
            List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", score));

            Step last = flow.after("rate", answers, LI);

            assertEquals("last", last.page().key());
            assertEquals(List.of("aspects"), keys(last.page()));
            assertEquals(
                    Optional.of("rate"),
                    flow.before("last", answers, LI).map(step -> step.page().key()));
        }
    }

    @Test
    void forgetsWhatAChangedAnswerHasTakenOffTheWay() {
        List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", 8), WHY, Answer.ofText("better", "salt"));

        assertEquals(List.of("adult", "recommend"), keys(flow.counted(answers, LI)));
        assertEquals(List.of("aspects"), keys(flow.at("last", answers, LI).page()));
        assertEquals("last", flow.at("reasons", answers, LI).page().key());
    }

    @Test
    void endsEarlyForThoseWhomItDoesNotAsk() {
        List<Answer> answers = List.of(Answer.ofChoice("adult", "no"));

        Step end = flow.after("start", answers, LI);

        assertEquals(Step.Outcome.SCREENED_OUT, end.outcome());
        assertEquals("Thank you, we ask adults only.", end.closing());
        assertEquals(List.of("/answers respondent-screened-out"), faults(answers));
    }

    @Test
    void putsIntoTextsWhatIsKnown() {
        List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", 3), WHY);
        Respondent nameless = new Respondent("inv_1", List.of(), Map.of());

        assertEquals("Welcome Li", flow.opening(LI).intro());
        assertEquals("Welcome ", flow.opening(nameless).intro());
        assertEquals("How likely, Li?", text(flow.at("rate", answers, LI)));
        assertEquals("How likely, friend?", text(flow.at("rate", answers, nameless)));
        assertEquals("You gave 3. Why?", text(flow.at("reasons", answers, LI)));
        Question better = flow.at("last", answers, LI).page().questions().get(1);
        assertEquals("About Food, Price: what would be better?", better.text());
        assertEquals("Thank you for the 3.", flow.after("last", answers, LI).closing());
    }

    @Test
    void whatIsPutInIsNotLookedThroughAgain() {
        Respondent sly = new Respondent("inv_1", List.of(), Map.of("name", "{{attribute.name}}$1\\"));

        assertEquals("Welcome {{attribute.name}}$1\\", flow.opening(sly).intro());
    }

    @Test
    void ordersAtRandomButAlikeForTheSameRespondentAndKeepsTheLastLast() {
        List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", 3), WHY);
        Set<List<String>> orders = new HashSet<>();
        Set<List<String>> rows = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Respondent respondent = new Respondent("inv_" + i, List.of(), Map.of());
            List<String> order = choices(flow.at("reasons", answers, respondent));
            assertEquals(order, choices(flow.at("reasons", answers, respondent)));
            assertEquals(List.of("other", "none"), order.subList(2, 4));
            orders.add(order);
            rows.add(flow.at("last", answers, respondent).page().questions().get(0).items().stream()
                    .map(Item::key)
                    .toList());
        }
        assertEquals(2, orders.size());
        assertEquals(2, rows.size());
    }

    @Test
    void progressNeverFalls() {
        List<Answer> answers = List.of(ADULT, Answer.ofScore("recommend", 3), WHY);
        double before = 0;
        Step step = flow.first(answers, LI);
        while (step.atPage()) {
            assertTrue(step.progress() >= before && step.progress() < 1, "progress " + step.progress());
            before = step.progress();
            step = flow.after(step.page().key(), answers, LI);
        }
        assertEquals(1, step.progress());
    }

    @Test
    void refusesAnswersToWhatWasNotAskedAndDemandsWhatWas() {
        assertEquals(
                List.of("/answers/2/question question-not-asked"),
                faults(List.of(ADULT, Answer.ofScore("recommend", 8), WHY)));
        assertEquals(List.of("/answers answer-required"), faults(List.of(ADULT, Answer.ofScore("recommend", 6))));
        assertEquals(List.of(), faults(List.of(ADULT, Answer.ofScore("recommend", 6), WHY)));
        assertEquals(
                List.of(), faults(List.of(ADULT, Answer.ofScore("recommend", 9), Answer.ofScore("aspects.food", 5))));
        assertEquals(
                List.of("/answers/2/score score-out-of-scale"),
                faults(List.of(ADULT, Answer.ofScore("recommend", 9), Answer.ofScore("aspects.food", 6))));
    }

    @Test
    void leavesOutThatWhatWasNotAskedHasNoAnswer() {
        SurveyFlow coded = SurveyFlow.of(Questionnaires.of("""
                {"title": "t", "questions": [
                   {"key": "a", "type": "NPS", "text": "?"},
                   {"key": "b", "type": "NPS", "text": "?", "required": true, "missingCodes": [{"code": "99", "reason": "BLANK"}]}],
                 "design": {"pages": [{"key": "p", "questions": [{"question": "a"}]},
                   {"key": "q", "showIf": {"question": "a", "operator": "AT_MOST", "value": 6}, "questions": [{"question": "b"}]}]}}
                """));
        List<Fault> faults = new ArrayList<>();
        Answer blank = Answer.ofMissing("b", "99");

        assertEquals(List.of("a"), keys(coded.judge(List.of(Answer.ofScore("a", 9), blank), faults)));
        assertEquals(List.of("a", "b"), keys(coded.judge(List.of(Answer.ofScore("a", 6), blank), faults)));
        assertEquals(List.of(), faults);
    }

    @Test
    void knowsWhereSomethingIsAsked() {
        assertEquals(Optional.of("last"), flow.pageOf("aspects"));
        assertEquals(Optional.of("last"), flow.pageOf("aspects.food"));
        assertEquals(Optional.empty(), flow.pageOf("aspects.drinks"));
    }

    @Test
    void withoutPagesAsksEverythingAtOnce() {
        SurveyFlow plain = SurveyFlow.of(Questionnaires.of("""
                {"title": "t", "questions": [{"key": "a", "type": "NPS", "text": "A?"}, {"key": "b", "type": "TEXT", "text": "B?"}]}
                """));

        Step only = plain.first(List.of(), LI);

        assertEquals(List.of("a", "b"), keys(only.page()));
        assertNotEquals(
                Step.Outcome.PAGE, plain.after(only.page().key(), List.of(), LI).outcome());
        assertEquals("", plain.opening(LI).language());
    }

    private List<String> faults(List<Answer> answers) {
        List<Fault> faults = new ArrayList<>();
        flow.judge(answers, faults);
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static String text(Step step) {
        return step.page().questions().get(0).text();
    }

    private static List<String> choices(Step step) {
        return step.page().questions().get(0).choices().stream()
                .map(Choice::key)
                .toList();
    }

    private static List<String> keys(ShownPage page) {
        return page.questions().stream().map(Question::key).toList();
    }

    private static List<String> keys(List<Answer> answers) {
        return answers.stream().map(Answer::question).toList();
    }
}
