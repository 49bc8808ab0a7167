// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.QuestionTranslation;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.design.Translation;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges translations: each holds every text that the survey has in its own language, and no other. */
final class TranslationRules {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final Questionnaire draft;
    private final Faults faults;

    TranslationRules(Questionnaire draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void judge() {
        Map<String, Translation> translations = draft.design().translations();
        if (!translations.isEmpty() && draft.language() == null) {
            faults.add("/language", "language-required");
        }
        translations.forEach((language, words) -> {
            String at = Faults.below("/design/translations", language);
            if (!TAG.matcher(language).matches()) {
                faults.add(at, "language-invalid", language);
            } else if (language.equals(draft.language())) {
                faults.add(at, "language-is-own", language);
            } else {
                judge(words, at, language);
            }
        });
    }

    private void judge(Translation words, String at, String language) {
        Design own = draft.design();
        compare(draft.title(), words.title(), at + "/title", language);
        compare(own.intro(), words.intro(), at + "/intro", language);
        compare(own.thanks(), words.thanks(), at + "/thanks", language);
        compare(own.screenedOut(), words.screenedOut(), at + "/screenedOut", language);
        Map<String, String> titles = new LinkedHashMap<>();
        for (SurveyPage page : own.pages()) {
            if (page.title() != null) {
                titles.put(page.key(), page.title());
            }
        }
        compare(titles, words.pages(), at + "/pages", language);
        Map<String, Question> questions = draft.byKey();
        for (String key : words.questions().keySet()) {
            if (!questions.containsKey(key)) {
                faults.add(Faults.below(at + "/questions", key), "translation-of-nothing");
            }
        }
        questions.forEach(
                (key, question) -> judge(question, words.of(key), Faults.below(at + "/questions", key), language));
    }

    private void judge(Question own, QuestionTranslation words, String at, String language) {
        compare(own.text(), words.text(), at + "/text", language);
        Scale scale = own.scale();
        compare(scale == null ? null : scale.minLabel(), words.minLabel(), at + "/minLabel", language);
        compare(scale == null ? null : scale.maxLabel(), words.maxLabel(), at + "/maxLabel", language);
        Map<String, String> choices = new LinkedHashMap<>();
        for (Choice choice : own.choices()) {
            choices.put(choice.key(), choice.text());
        }
        compare(choices, words.choices(), at + "/choices", language);
        Map<String, String> items = new LinkedHashMap<>();
        for (Item item : own.items()) {
            items.put(item.key(), item.text());
        }
        compare(items, words.items(), at + "/items", language);
    }

    private void compare(Map<String, String> own, Map<String, String> words, String at, String language) {
        own.forEach((key, text) -> compare(text, words.get(key), Faults.below(at, key), language));
        for (String key : words.keySet()) {
            if (!own.containsKey(key)) {
                faults.add(Faults.below(at, key), "translation-of-nothing");
            }
        }
    }

    private void compare(@Nullable String own, @Nullable String words, String at, String language) {
        boolean missing = words == null || words.isBlank();
        if (own != null && missing) {
            faults.add(at, "translation-missing", language);
        } else if (own == null && words != null) {
            faults.add(at, "translation-of-nothing");
        }
    }
}
