// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one of the translations of a questionnaire its own language, and its own language a translation. */
final class OtherLanguage {

    private final Questionnaire from;
    private final Translation words;

    /** @param words complete, as those of a version that can be published are */
    OtherLanguage(Questionnaire from, Translation words) {
        this.from = from;
        this.words = words;
    }

    Questionnaire as(String language) {
        Design design = from.design();
        Map<String, Translation> translations = new LinkedHashMap<>(design.translations());
        translations.remove(language);
        translations.put(Objects.requireNonNull(from.language()), ownWords());
        List<SurveyPage> pages = design.pages().stream()
                .map(page ->
                        page.title() == null ? page : page.titled(words.pages().get(page.key())))
                .toList();
        return new Questionnaire(
                Objects.requireNonNullElse(words.title(), from.title()),
                language,
                from.questions().stream().map(this::question).toList(),
                new Design(
                        words.intro(),
                        words.thanks(),
                        words.screenedOut(),
                        pages,
                        translations,
                        design.formerKeys(),
                        design.attributes(),
                        design.aspectWeights()));
    }

    private Question question(Question question) {
        QuestionTranslation said = words.of(question.key());
        Scale scale = question.scale();
        return question.shown(
                Objects.requireNonNullElse(said.text(), question.text()),
                scale == null ? null : scale.labelled(said.minLabel(), said.maxLabel()),
                question.choices().stream()
                        .map(choice -> choice.reworded(said.choices().getOrDefault(choice.key(), choice.text())))
                        .toList(),
                question.items().stream()
                        .map(item -> item.reworded(said.items().getOrDefault(item.key(), item.text())))
                        .toList());
    }

    private Translation ownWords() {
        Design design = from.design();
        Map<String, String> pages = new LinkedHashMap<>();
        for (SurveyPage page : design.pages()) {
            if (page.title() != null) {
                pages.put(page.key(), page.title());
            }
        }
        Map<String, QuestionTranslation> questions = new LinkedHashMap<>();
        from.questions().forEach(question -> questions.put(question.key(), words(question)));
        return new Translation(from.title(), design.intro(), design.thanks(), design.screenedOut(), pages, questions);
    }

    private static QuestionTranslation words(Question question) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Choice choice : question.choices()) {
            choices.put(choice.key(), choice.text());
        }
        Map<String, String> items = new LinkedHashMap<>();
        for (Item item : question.items()) {
            items.put(item.key(), item.text());
        }
        Scale scale = question.scale();
        return new QuestionTranslation(question.text(), label(scale, true), label(scale, false), choices, items);
    }

    private static @Nullable String label(@Nullable Scale scale, boolean low) {
        if (scale == null) {
            return null;
        }
        return low ? scale.minLabel() : scale.maxLabel();
    }
}
