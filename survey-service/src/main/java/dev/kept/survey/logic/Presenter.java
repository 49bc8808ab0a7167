// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one respondent sees: in this one's language and order, with what is known put into the texts. */
final class Presenter {

    private final Questionnaire questionnaire;
    private final Respondent respondent;
    private final String language;
    private final Wording wording;
    private final Piping piping;

    Presenter(Questionnaire questionnaire, Respondent respondent, Map<String, Answer> answers) {
        this.questionnaire = questionnaire;
        this.respondent = respondent;
        this.language = questionnaire.languageFor(respondent.languages());
        this.wording = new Wording(questionnaire, language);
        this.piping = new Piping(questionnaire, wording, answers, respondent.attributes());
    }

    String language() {
        return language;
    }

    String title() {
        return wording.title();
    }

    @Nullable String intro() {
        return filled(wording.intro());
    }

    @Nullable String thanks() {
        return filled(wording.thanks());
    }

    @Nullable String screenedOut() {
        return filled(wording.screenedOut());
    }

    ShownPage page(Path.Stop stop) {
        List<PageQuestion> order = stop.page().inRandomOrder()
                ? RandomOrder.of(
                                stop.page().questions(),
                                respondent.seed(),
                                "page " + stop.page().key())
                        .stream()
                        .filter(stop.asked()::contains)
                        .toList()
                : stop.asked();
        Map<String, Question> questions = questionnaire.byKey();
        List<Question> shown = order.stream()
                .map(place -> question(Objects.requireNonNull(questions.get(place.question())), place.inRandomOrder()))
                .toList();
        return new ShownPage(stop.page().key(), filled(wording.title(stop.page())), shown);
    }

    private Question question(Question question, boolean randomOrder) {
        List<Choice> choices = question.choices();
        List<Item> items = question.items();
        if (randomOrder) {
            String place = "question " + question.key();
            choices = Stream.concat(
                            RandomOrder.of(
                                    choices.stream()
                                            .filter(choice -> !choice.staysLast())
                                            .toList(),
                                    respondent.seed(),
                                    place)
                                    .stream(),
                            choices.stream().filter(Choice::staysLast))
                    .toList();
            items = RandomOrder.of(items, respondent.seed(), place);
        }
        Scale scale = wording.scale(question);
        return question.shown(
                piping.fill(wording.of(question)),
                scale,
                choices.stream()
                        .map(choice -> choice.reworded(wording.of(question, choice)))
                        .toList(),
                items.stream()
                        .map(item -> item.reworded(piping.fill(wording.of(question, item))))
                        .toList());
    }

    private @Nullable String filled(@Nullable String text) {
        return text == null ? null : piping.fill(text);
    }
}
