// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.AnswerSheet;
import dev.kept.survey.design.End;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads respondents through one version of a survey. Holds nothing of them: whoever asks tells the answers so far, all of
 * them, also those of pages that a changed answer has taken off the way; they decide nothing and are no part of the
 * response. Answers must have been judged by {@link AnswerSheet}.
 */
public final class SurveyFlow {

    private final Questionnaire questionnaire;
    private final Plan plan;

    private SurveyFlow(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.plan = Plan.of(questionnaire);
    }

    /** @param questionnaire as it was published; a draft that could not be published may be shown oddly, but ends */
    public static SurveyFlow of(Questionnaire questionnaire) {
        return new SurveyFlow(questionnaire);
    }

    /** The words before the first page, and the title. */
    public Opening opening(Respondent respondent) {
        Presenter presenter = presenter(respondent, Map.of());
        return new Opening(presenter.title(), presenter.intro(), presenter.language());
    }

    /** @param language in which the respondent is shown the survey; empty where the survey does not say its own */
    public record Opening(String title, @Nullable String intro, String language) {}

    /** The first page. */
    public Step first(List<Answer> answers, Respondent respondent) {
        return following(-1, answers, respondent);
    }

    /**
     * What comes after a page that was answered: the next page on the way, or the end.
     *
     * @param page its key; one that is not known is the beginning
     */
    public Step after(String page, List<Answer> answers, Respondent respondent) {
        return following(indexOf(page), answers, respondent);
    }

    /** The page itself, or, where it is not on the way any more, what comes after it. */
    public Step at(String page, List<Answer> answers, Respondent respondent) {
        return following(indexOf(page) - 1, answers, respondent);
    }

    /** The page before this one on the way; empty at the first. */
    public Optional<Step> before(String page, List<Answer> answers, Respondent respondent) {
        Path path = path(answers, respondent);
        int index = indexOf(page);
        Path.Stop last = null;
        for (Path.Stop stop : path.stops()) {
            if (stop.index() < index) {
                last = stop;
            }
        }
        return Optional.ofNullable(last).map(stop -> page(stop, path, respondent));
    }

    /** The answers that lie on the way, in the order of the questions: what a response holds. */
    public List<Answer> counted(List<Answer> answers, Respondent respondent) {
        Map<String, Answer> asked = path(answers, respondent).answers();
        return Question.parts(questionnaire.questions()).stream()
                .map(part -> asked.get(part.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Judges a whole response: each answer by itself; an answer to a question that was not asked; a required question that
     * was asked and is not answered; a respondent whom the survey does not ask. A missing code of a question that was not
     * asked is no fault, and is left out. What a response does not say is of whom it is: it is right if it is right for
     * somebody, whatever the attributes that conditions compare.
     *
     * @param faults takes what is wrong
     * @return the answers as they are to be kept, in the order of the questions; to be used only if no fault was found
     */
    public List<Answer> judge(List<Answer> given, List<Fault> faults) {
        AnswerSheet sheet = new AnswerSheet(questionnaire.questions(), faults);
        int before = faults.size();
        Map<String, Answer> read = sheet.read(given);
        if (faults.size() > before) {
            if (questionnaire.design().pages().isEmpty()) {
                sheet.demand(questionnaire.parts().values(), read);
            }
            // Else what is asked hangs on the answers, and these are none.
            return List.copyOf(read.values());
        }
        Judgement best = TryAttributes.of(questionnaire.pages()).stream()
                .map(attributes -> judge(given, read, attributes))
                .min(Judgement.BEST)
                .orElseThrow();
        faults.addAll(best.faults());
        return best.answers();
    }

    /** How a response looks if its respondent has these attributes. */
    private Judgement judge(List<Answer> given, Map<String, Answer> read, Map<String, String> attributes) {
        List<Fault> faults = new ArrayList<>();
        Path path = Path.of(plan, read, attributes);
        List<Question> asked = asked(path);
        Set<String> keys = new HashSet<>();
        asked.forEach(question -> keys.add(question.key()));
        for (int i = 0; i < given.size(); i++) {
            String key = given.get(i).question();
            Answer answer = Objects.requireNonNull(read.get(key));
            // That there is no answer to what was not asked is right: imports say so in every empty cell.
            if (!keys.contains(key) && answer.valid()) {
                faults.add(Fault.textAt("/answers/" + i + "/question", "question-not-asked", key));
            }
        }
        new AnswerSheet(questionnaire.questions(), faults).demand(asked, read);
        if (path.end() == End.SCREENED_OUT) {
            faults.add(Fault.textAt("/answers", "respondent-screened-out"));
        }
        return new Judgement(
                read.values().stream()
                        .filter(answer -> keys.contains(answer.question()))
                        .toList(),
                faults);
    }

    private record Judgement(List<Answer> answers, List<Fault> faults) {

        /** The fewest faults; of equals, whoever was asked the most of what was answered. */
        static final Comparator<Judgement> BEST = Comparator.<Judgement>comparingInt(
                        judgement -> judgement.faults().size())
                .thenComparingInt(judgement -> -judgement.answers().size());
    }

    /**
     * The page on which something is asked; empty if nothing has this key.
     *
     * @param answered key of a question, or of an item as it is answered
     */
    public Optional<String> pageOf(String answered) {
        return plan.pages().stream()
                .filter(page -> page.questions().stream()
                        .map(PageQuestion::question)
                        .anyMatch(question -> question.equals(answered)
                                || plan.answeredBy(question).contains(answered)))
                .map(SurveyPage::key)
                .findFirst();
    }

    private Step following(int index, List<Answer> answers, Respondent respondent) {
        Path path = path(answers, respondent);
        return path.stops().stream()
                .filter(stop -> stop.index() > index)
                .findFirst()
                .map(stop -> page(stop, path, respondent))
                .orElseGet(() -> end(path, respondent));
    }

    private Step page(Path.Stop stop, Path path, Respondent respondent) {
        double progress = (double) stop.index() / plan.pages().size();
        return new Step(Step.Outcome.PAGE, presenter(respondent, path.answers()).page(stop), null, progress);
    }

    private Step end(Path path, Respondent respondent) {
        Presenter presenter = presenter(respondent, path.answers());
        return path.end() == End.SCREENED_OUT
                ? new Step(Step.Outcome.SCREENED_OUT, null, presenter.screenedOut(), 1)
                : new Step(Step.Outcome.FINISHED, null, presenter.thanks(), 1);
    }

    private Presenter presenter(Respondent respondent, Map<String, Answer> answers) {
        return new Presenter(questionnaire, respondent, answers);
    }

    private List<Question> asked(Path path) {
        Map<String, Question> questions = questionnaire.byKey();
        List<Question> asked = new ArrayList<>();
        path.stops()
                .forEach(stop -> stop.asked()
                        .forEach(place -> asked.addAll(Objects.requireNonNull(questions.get(place.question()))
                                .parts())));
        return asked;
    }

    private Path path(List<Answer> answers, Respondent respondent) {
        Map<String, Answer> byKey = new LinkedHashMap<>();
        answers.forEach(answer -> byKey.put(answer.question(), answer));
        return Path.of(plan, byKey, respondent.attributes());
    }

    private int indexOf(String page) {
        List<SurveyPage> pages = plan.pages();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).key().equals(page)) {
                return i;
            }
        }
        return -1;
    }
}
