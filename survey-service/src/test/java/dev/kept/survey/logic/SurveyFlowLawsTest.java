// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.Condition;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.End;
import dev.kept.survey.design.Jump;
import dev.kept.survey.design.Operator;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.publication.DesignRules;
import dev.kept.survey.publication.EarlierQuestions;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every survey, whatever its pages and conditions are, and of every respondent. */
class SurveyFlowLawsTest {

    private static final int QUESTIONS = 6;

    /** Of a draft too, and with the most contrary answers: whoever goes on comes to an end. */
    @Property(tries = 500)
    void everyWayEndsAndGoesForward(@ForAll("drafts") Questionnaire draft, @ForAll("answers") List<Answer> answers) {
        SurveyFlow flow = SurveyFlow.of(draft);
        Respondent respondent = respondent("x");
        Set<String> seen = new HashSet<>();
        double progress = 0;
        Step step = flow.first(answers, respondent);
        while (step.atPage()) {
            assertTrue(seen.add(step.page().key()), "seen twice: " + step.page().key());
            assertTrue(step.progress() >= progress);
            progress = step.progress();
            step = flow.after(step.page().key(), answers, respondent);
        }
        assertEquals(1, step.progress());
    }

    @Property(tries = 500)
    void backAndForthShowsTheSamePage(
            @ForAll("drafts") Questionnaire draft, @ForAll("answers") List<Answer> answers, @ForAll String seed) {
        SurveyFlow flow = SurveyFlow.of(draft);
        Respondent respondent = respondent(seed);
        Step step = flow.first(answers, respondent);
        while (step.atPage()) {
            Step next = flow.after(step.page().key(), answers, respondent);
            assertEquals(step, flow.at(step.page().key(), answers, respondent));
            if (next.atPage()) {
                assertEquals(
                        step,
                        flow.before(next.page().key(), answers, respondent).orElseThrow());
            }
            step = next;
        }
    }

    /** What the pages asked of a respondent is what a whole response may hold. */
    @Property(tries = 500)
    void whatWasAskedIsWhatIsTaken(@ForAll("drafts") Questionnaire draft, @ForAll("answers") List<Answer> answers) {
        SurveyFlow flow = SurveyFlow.of(draft);
        Set<String> asked = new HashSet<>();
        Step step = flow.first(answers, respondent("x"));
        while (step.atPage()) {
            step.page().questions().forEach(question -> asked.add(question.key()));
            step = flow.after(step.page().key(), answers, respondent("x"));
        }
        List<Answer> counted = flow.counted(answers, respondent("x"));
        List<Fault> faults = new ArrayList<>();
        flow.judge(counted, faults);

        assertTrue(counted.stream().allMatch(answer -> asked.contains(answer.question())));
        assertEquals(
                answers.stream()
                        .filter(answer -> asked.contains(answer.question()))
                        .count(),
                counted.size());
        // Whom the survey does not ask for an attribute alone is not known from the answers: it might be somebody else.
        boolean screenedOut = step.outcome() == Step.Outcome.SCREENED_OUT;
        List<String> codes = faults.stream().map(Fault::code).toList();
        assertTrue(
                codes.isEmpty() || (screenedOut && codes.equals(List.of("respondent-screened-out"))), codes::toString);
        if (screenedOut && TryAttributes.kinds(draft.pages()) == 1) {
            assertEquals(1, codes.size());
        }
    }

    /** What can be published is reached by someone, and what someone reaches is not refused as out of reach. */
    @Property(tries = 300)
    void whatSomeoneSeesIsNeverCalledOutOfReach(
            @ForAll("drafts") Questionnaire draft, @ForAll("answers") List<Answer> answers) {
        List<String> unreached = DesignRules.faults(draft, EarlierQuestions.none()).stream()
                .filter(fault -> fault.code().matches("page-never-shown|question-never-asked"))
                .map(fault -> String.valueOf(fault.pointer()))
                .toList();
        SurveyFlow flow = SurveyFlow.of(draft);
        Step step = flow.first(answers, respondent("x"));
        while (step.atPage()) {
            int page = draft.pages().stream()
                    .map(SurveyPage::key)
                    .toList()
                    .indexOf(step.page().key());
            assertTrue(!unreached.contains("/design/pages/" + page), unreached.toString());
            for (Question question : step.page().questions()) {
                int place = draft.pages().get(page).questions().stream()
                        .map(PageQuestion::question)
                        .toList()
                        .indexOf(question.key());
                assertTrue(!unreached.contains("/design/pages/" + page + "/questions/" + place), unreached.toString());
            }
            step = flow.after(step.page().key(), answers, respondent("x"));
        }
    }

    /** Scores from 0 to 10, each question on a page of its own, with conditions and jumps among them. */
    @Provide
    Arbitrary<Questionnaire> drafts() {
        return Arbitraries.longs().map(seed -> draft(new Random(seed)));
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Arbitraries.integers().between(-1, 10).list().ofSize(QUESTIONS).map(scores -> {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                if (scores.get(i) >= 0) {
                    answers.add(Answer.ofScore("q" + i, scores.get(i)));
                }
            }
            return answers;
        });
    }

    private static Questionnaire draft(Random random) {
        List<Question> questions = new ArrayList<>();
        List<SurveyPage> pages = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(new Question(
                    "q" + i,
                    QuestionType.NPS,
                    "?",
                    null,
                    false,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null));
        }
        for (int i = 0; i < QUESTIONS; i += 2) {
            int first = i;
            List<PageQuestion> places = List.of(
                    new PageQuestion("q" + i, condition(random, first, 2), null),
                    new PageQuestion("q" + (i + 1), condition(random, first, 2), null));
            List<Jump> jumps = new ArrayList<>();
            if (random.nextInt(3) == 0 && i + 4 < QUESTIONS) {
                jumps.add(new Jump(condition(random, i + 2, 2), "p" + (i + 4), null));
            }
            if (random.nextInt(4) == 0) {
                jumps.add(new Jump(
                        condition(random, i + 2, 2), null, random.nextBoolean() ? End.FINISHED : End.SCREENED_OUT));
            }
            pages.add(new SurveyPage("p" + i, null, places, condition(random, first, 3), random.nextBoolean(), jumps));
        }
        Design design = new Design(null, null, null, pages, Map.of(), Map.of(), List.of("level"), Map.of());
        return new Questionnaire(
                "t", null, questions.stream().map(Question::prepared).toList(), design);
    }

    /** Null, or a condition on questions with lower numbers. */
    private static @Nullable Condition condition(Random random, int below, int depth) {
        if (below == 0 || random.nextInt(3) == 0) {
            return null;
        }
        return some(random, below, depth);
    }

    private static Condition some(Random random, int below, int depth) {
        int form = depth == 0 ? 3 : random.nextInt(6);
        if (form < 2) {
            List<Condition> parts = List.of(some(random, below, depth - 1), some(random, below, depth - 1));
            return form == 0
                    ? new Condition(parts, null, null, null, null, null, null, null)
                    : new Condition(null, parts, null, null, null, null, null, null);
        }
        if (form == 2) {
            return new Condition(null, null, some(random, below, depth - 1), null, null, null, null, null);
        }
        Operator operator = List.of(
                        Operator.ANSWERED,
                        Operator.UNANSWERED,
                        Operator.AT_LEAST,
                        Operator.AT_MOST,
                        Operator.ANY_OF,
                        Operator.NONE_OF)
                .get(random.nextInt(6));
        String score = String.valueOf(random.nextInt(11));
        boolean ofAttribute = random.nextInt(4) == 0;
        return new Condition(
                null,
                null,
                null,
                ofAttribute ? null : "q" + random.nextInt(below),
                ofAttribute ? "level" : null,
                operator,
                operator.takesValue() ? score : null,
                operator.takesValues() ? List.of(score, "5") : null);
    }

    /** Of the level 7; somebody else in "x". */
    private static Respondent respondent(String seed) {
        return new Respondent(seed, List.of(), seed.equals("x") ? Map.of("level", "7") : Map.of());
    }
}
