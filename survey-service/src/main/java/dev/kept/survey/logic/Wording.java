// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.design.QuestionTranslation;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.design.Translation;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a version in one language. Where a translation lacks a text, which only a draft does, it is the one of the
 * survey's own language.
 */
final class Wording {

    private static final Translation NONE = new Translation(null, null, null, null, Map.of(), Map.of());

    private final Questionnaire questionnaire;
    private final String language;
    private final Translation words;

    /** @param language one of the questionnaire's */
    Wording(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = questionnaire.design().translations().getOrDefault(language, NONE);
    }

    String title() {
        return or(words.title(), questionnaire.title());
    }

    @Nullable String intro() {
        return orNull(words.intro(), questionnaire.design().intro());
    }

    @Nullable String thanks() {
        return orNull(words.thanks(), questionnaire.design().thanks());
    }

    @Nullable String screenedOut() {
        return orNull(words.screenedOut(), questionnaire.design().screenedOut());
    }

    @Nullable String title(SurveyPage page) {
        return orNull(words.pages().get(page.key()), page.title());
    }

    String of(Question question) {
        return or(words.of(question.key()).text(), question.text());
    }

    String of(Question question, Choice choice) {
        return or(words.of(question.key()).choices().get(choice.key()), choice.text());
    }

    String of(Question question, Item item) {
        return or(words.of(question.key()).items().get(item.key()), item.text());
    }

    @Nullable Scale scale(Question question) {
        Scale scale = question.scale();
        if (scale == null) {
            return null;
        }
        QuestionTranslation translated = words.of(question.key());
        return scale.labelled(
                orNull(translated.minLabel(), scale.minLabel()), orNull(translated.maxLabel(), scale.maxLabel()));
    }

    /** What stands between the elements of a list in a sentence. */
    String comma() {
        return language.startsWith("zh") ? "、" : ", ";
    }

    private static String or(@Nullable String translated, String own) {
        return translated == null ? own : translated;
    }

    private static @Nullable String orNull(@Nullable String translated, @Nullable String own) {
        return translated == null ? own : translated;
    }
}
