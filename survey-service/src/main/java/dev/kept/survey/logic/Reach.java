// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.Condition;
import dev.kept.survey.design.End;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.question.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * What the respondents of a survey can come to see. Found by walking: of each question that a condition compares, those
 * answers are tried that the conditions can tell apart, in all combinations. Where there are more of them than can be tried,
 * a part is tried, and what it does not reach is not known to be out of reach: {@link #certain()}.
 */
public final class Reach {

    private static final int MOST_WALKS = 20_000;

    /** Walks times what is looked at on each: so that a publication takes a second at most. */
    private static final int MOST_STEPS = 5_000_000;

    private final Questionnaire questionnaire;
    private final Plan plan;
    private final Set<String> pages = new HashSet<>();
    private final Set<String> questions = new HashSet<>();
    private final Set<String> jumps = new HashSet<>();
    private final int goals;
    private final int mostWalks;
    private boolean finishes;
    private boolean everyWayTried;
    private boolean standForAll = true;

    private Reach(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.plan = Plan.of(questionnaire);
        this.mostWalks = Math.min(MOST_WALKS, MOST_STEPS / Math.max(1, plan.size()));
        this.goals = questionnaire.pages().stream()
                .mapToInt(page -> 1 + page.questions().size() + page.jumps().size())
                .sum();
    }

    /** @param questionnaire whose conditions compare what there is with what it can be */
    public static Reach of(Questionnaire questionnaire) {
        Reach reach = new Reach(questionnaire);
        reach.walk();
        return reach;
    }

    /** Whether it is known of everything that was not reached that nobody can reach it. */
    public boolean certain() {
        return everyWayTried || reachedAll();
    }

    /** Whether someone can give a complete response. */
    public boolean finishes() {
        return finishes;
    }

    /** Whether someone sees this page. */
    public boolean shows(SurveyPage page) {
        return pages.contains(page.key());
    }

    /** Whether someone is asked this question. */
    public boolean asks(PageQuestion question) {
        return questions.contains(question.question());
    }

    /** Whether someone goes this way after the page. */
    public boolean takes(SurveyPage page, int jump) {
        return jumps.contains(page.key() + " " + jump);
    }

    private boolean reachedAll() {
        return finishes && pages.size() + questions.size() + jumps.size() == goals;
    }

    private void walk() {
        Map<String, List<Answer>> tries = tries();
        List<Map<String, String>> respondents = TryAttributes.of(questionnaire.pages());
        List<String> keys = List.copyOf(tries.keySet());
        long ways = respondents.size();
        for (String key : keys) {
            ways = Math.min(
                    mostWalks + 1L, ways * tries.getOrDefault(key, List.of()).size());
        }
        boolean all = ways <= mostWalks;
        everyWayTried = all && standForAll;
        // The same walks each time, so that the same draft is judged alike each time.
        Random random = new Random(ways);
        for (long way = 0; way < Math.min(ways, mostWalks) && !reachedAll(); way++) {
            Map<String, Answer> answers = new HashMap<>();
            int respondent = all ? (int) (way % respondents.size()) : random.nextInt(respondents.size());
            long rest = way / respondents.size();
            for (String key : keys) {
                List<Answer> answered = tries.getOrDefault(key, List.of());
                int choice = all ? (int) (rest % answered.size()) : random.nextInt(answered.size());
                rest /= answered.size();
                Answer answer = answered.get(choice);
                if (answer.given() > 0) {
                    answers.put(key, answer);
                }
            }
            note(Path.of(plan, answers, respondents.get(respondent)));
        }
    }

    private void note(Path path) {
        finishes |= path.end() == End.FINISHED;
        for (Path.Stop stop : path.stops()) {
            pages.add(stop.page().key());
            stop.asked().forEach(place -> questions.add(place.question()));
            if (stop.jump() >= 0) {
                jumps.add(stop.page().key() + " " + stop.jump());
            }
        }
    }

    private Map<String, List<Answer>> tries() {
        Map<String, List<Condition>> comparisons = Comparisons.ofQuestions(questionnaire.pages());
        Map<String, Question> parts = questionnaire.parts();
        Map<String, List<Answer>> tries = new HashMap<>();
        comparisons.forEach((key, conditions) -> {
            Question part = Objects.requireNonNull(parts.get(key));
            tries.put(key, TryAnswers.of(part, conditions));
            standForAll &= TryAnswers.standForAll(part, conditions);
        });
        return tries;
    }
}
