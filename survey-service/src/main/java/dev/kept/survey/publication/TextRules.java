// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Pipe;
import dev.kept.survey.design.QuestionTranslation;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.design.Translation;
import dev.kept.survey.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Judges what is put into texts: it must be known by the time that the text is shown. */
final class TextRules {

    private static final int BEFORE_ALL = -1;

    private final Questionnaire draft;
    private final Places places;
    private final AttributeRules attributes;
    private final Faults faults;
    private final Map<String, Integer> pageOf = new HashMap<>();

    TextRules(Questionnaire draft, Places places, AttributeRules attributes, Faults faults) {
        this.draft = draft;
        this.places = places;
        this.attributes = attributes;
        this.faults = faults;
        List<SurveyPage> pages = draft.pages();
        for (int i = 0; i < pages.size(); i++) {
            for (PageQuestion place : pages.get(i).questions()) {
                pageOf.putIfAbsent(place.question(), i);
            }
        }
    }

    void judge() {
        Design design = draft.design();
        judgeFrame(design.intro(), design.thanks(), design.screenedOut(), "/design");
        for (int i = 0; i < design.pages().size(); i++) {
            judge(design.pages().get(i).title(), "/design/pages/" + i + "/title", i - 1);
        }
        for (int i = 0; i < draft.questions().size(); i++) {
            judgeQuestion(draft.questions().get(i), "/questions/" + i);
        }
        design.translations()
                .forEach((language, words) -> judgeTranslation(words, Faults.below("/design/translations", language)));
    }

    private void judgeFrame(@Nullable String intro, @Nullable String thanks, @Nullable String screenedOut, String at) {
        judge(intro, at + "/intro", BEFORE_ALL);
        judge(thanks, at + "/thanks", draft.pages().size());
        judge(screenedOut, at + "/screenedOut", draft.pages().size());
    }

    private void judgeQuestion(Question question, String at) {
        int known = knownAt(question.key());
        judge(question.text(), at + "/text", known);
        for (int i = 0; i < question.items().size(); i++) {
            judge(question.items().get(i).text(), at + "/items/" + i + "/text", known);
        }
    }

    private void judgeTranslation(Translation words, String at) {
        judgeFrame(words.intro(), words.thanks(), words.screenedOut(), at);
        List<SurveyPage> pages = draft.pages();
        for (int i = 0; i < pages.size(); i++) {
            String key = pages.get(i).key();
            judge(words.pages().get(key), Faults.below(at + "/pages", key), i - 1);
        }
        words.questions().forEach((key, question) -> {
            String here = Faults.below(at + "/questions", key);
            judge(question.text(), here + "/text", knownAt(key));
            judgeItems(question, key, here);
        });
    }

    private void judgeItems(QuestionTranslation question, String key, String at) {
        question.items().forEach((item, text) -> judge(text, Faults.below(at + "/items", item), knownAt(key)));
    }

    /** The last page whose answers are known where a question is asked; what is on no page knows nothing. */
    private int knownAt(String question) {
        return Objects.requireNonNullElse(pageOf.get(question), 0) - 1;
    }

    private void judge(@Nullable String text, String at, int known) {
        if (text == null || !text.contains("{{")) {
            return;
        }
        Matcher place = Pipe.PLACE.matcher(text);
        int read = 0;
        while (place.find()) {
            read++;
            judge(Pipe.of(place.group(1)), place.group(), at, known);
        }
        if (text.split("\\{\\{", -1).length - 1 != read) {
            faults.add(at, "pipe-malformed", "{{");
        }
    }

    private void judge(@Nullable Pipe pipe, String written, String at, int known) {
        if (pipe == null) {
            faults.add(at, "pipe-malformed", written);
        } else if (!pipe.ofAnswer()) {
            attributes.isDeclared(pipe.name(), at);
        } else if (places.find(pipe.name()).isEmpty()) {
            faults.add(at, "pipe-question-unknown", pipe.name());
        } else if (!places.answeredBy(pipe.name(), known)) {
            faults.add(at, "pipe-forward", pipe.name());
        }
    }
}
