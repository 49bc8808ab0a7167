// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answerpage.LanguageView;
import dev.kept.survey.answerpage.PageTexts;
import dev.kept.survey.answerpage.PageView;
import dev.kept.survey.answerpage.Pages;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.logic.Respondent;
import dev.kept.survey.logic.ShownPage;
import dev.kept.survey.logic.Step;
import dev.kept.survey.logic.SurveyFlow;
import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of one respondent through one survey: plain values, no database. */
final class Walk {

    private final Questionnaire questionnaire;
    private final SurveyFlow flow;
    private final Respondent respondent;
    private final String language;

    /** @param languages those that the respondent would like, best first */
    Walk(Questionnaire questionnaire, String seed, List<String> languages, Map<String, String> attributes) {
        this.questionnaire = questionnaire;
        this.flow = SurveyFlow.of(questionnaire);
        this.respondent = new Respondent(seed, languages, attributes);
        this.language = questionnaire.languages().isEmpty()
                ? languages.stream().findFirst().orElse("en")
                : questionnaire.languageFor(languages);
    }

    /** In which the page is. */
    String language() {
        return language;
    }

    String title() {
        return flow.opening(respondent).title();
    }

    PageTexts texts() {
        return Pages.texts(language);
    }

    /** The wanted page, or where the way goes on from there. */
    Step at(@Nullable String page, List<Answer> answers) {
        return page == null ? flow.first(answers, respondent) : flow.at(page, answers, respondent);
    }

    Step after(String page, List<Answer> answers) {
        return flow.after(page, answers, respondent);
    }

    Optional<String> before(String page, List<Answer> answers) {
        return flow.before(page, answers, respondent).map(step -> step.page().key());
    }

    /** What the response holds. */
    List<Answer> counted(List<Answer> answers) {
        return flow.counted(answers, respondent);
    }

    /** The first page on the way on which something that is required is missing: a step may have been jumped over. */
    Optional<String> incomplete(List<Answer> answers) {
        Set<String> answered = new HashSet<>();
        answers.forEach(answer -> answered.add(answer.question()));
        Step step = flow.first(answers, respondent);
        while (step.atPage()) {
            String page = step.page().key();
            boolean lacking = Question.parts(step.page().questions()).stream()
                    .anyMatch(part -> part.mustBeAnswered() && !answered.contains(part.key()));
            if (lacking) {
                return Optional.of(page);
            }
            step = flow.after(page, answers, respondent);
        }
        return Optional.empty();
    }

    /** The answers after a page was filled in: those to its questions are replaced, all others stay. */
    static List<Answer> merged(List<Answer> before, ShownPage page, List<Answer> given) {
        Set<String> replaced = new HashSet<>();
        Question.parts(page.questions()).forEach(part -> replaced.add(part.key()));
        List<Answer> answers = new ArrayList<>(before);
        answers.removeIf(answer -> replaced.contains(answer.question()));
        answers.addAll(given);
        return answers;
    }

    /** The page as it is shown. */
    PageView view(
            Step step, List<Answer> answers, FormValues values, Map<String, String> faults, @Nullable String key) {
        ShownPage page = step.page();
        boolean first = before(page.key(), answers).isEmpty();
        return new PageView(
                language,
                title(),
                first ? flow.opening(respondent).intro() : null,
                page.title(),
                page.key(),
                !first,
                !after(page.key(), answers).atPage(),
                (int) Math.round(step.progress() * 100),
                false,
                new QuestionViews(values, faults, texts()).of(page.questions()),
                languages(),
                key);
    }

    /** Values of a form in which a score that came with the link is chosen, where the page asks for one. */
    static Optional<FormValues> chosen(ShownPage page, FormValues values, int score) {
        return page.questions().stream()
                .filter(question -> question.type().isRating())
                .findFirst()
                .filter(question -> question.scale() != null && question.scale().holds(score))
                .map(question -> {
                    Map<String, List<String>> fields = new HashMap<>(values.fields());
                    fields.put(FormValues.name(question.key()), List.of(Integer.toString(score)));
                    return new FormValues(fields);
                });
    }

    private List<LanguageView> languages() {
        return questionnaire.languages().stream()
                .map(tag -> new LanguageView(tag, name(tag), tag.equals(language)))
                .toList();
    }

    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
