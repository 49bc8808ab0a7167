// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import dev.kept.survey.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a version of a survey says.
 *
 * @param language of its own texts; null where nothing is said, which allows no other languages
 */
public record Questionnaire(String title, @Nullable String language, List<Question> questions, Design design) {

    /** The only page where none is declared. */
    static final String ONLY_PAGE = "questions";

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** Its pages; one with all questions where none is declared. */
    public List<SurveyPage> pages() {
        if (!design.pages().isEmpty() || questions.isEmpty()) {
            return design.pages();
        }
        List<PageQuestion> all = questions.stream()
                .map(question -> new PageQuestion(question.key(), null, null))
                .toList();
        return List.of(new SurveyPage(ONLY_PAGE, null, all, null, null, List.of()));
    }

    /** Questions by their keys; the first of several with the same key. */
    public Map<String, Question> byKey() {
        return byKey(questions);
    }

    /** What is answered for itself, by the keys of answers. */
    public Map<String, Question> parts() {
        return byKey(Question.parts(questions));
    }

    /** The languages in which it can be shown, its own first; none where nothing is said. */
    public List<String> languages() {
        List<String> languages = new ArrayList<>();
        if (language != null) {
            languages.add(language);
        }
        languages.addAll(design.translations().keySet());
        return languages;
    }

    /**
     * The language to be shown to one who would like these, best first: the same, else one of the same tongue ({@code zh}
     * for {@code zh-CN} and the other way round), else its own.
     */
    public String languageFor(List<String> wanted) {
        for (String wish : wanted) {
            Optional<String> found = languages().stream()
                    .filter(wish::equalsIgnoreCase)
                    .findFirst()
                    .or(() -> languages().stream()
                            .filter(known -> tongue(known).equalsIgnoreCase(tongue(wish)))
                            .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return language == null ? "" : language;
    }

    /**
     * The same with one of its other languages as its own, and its own among the others; empty if it has no such language.
     *
     * @param wanted a language tag
     */
    public Optional<Questionnaire> in(String wanted) {
        if (wanted.equals(language)) {
            return Optional.of(this);
        }
        return Optional.ofNullable(design.translations().get(wanted))
                .map(words -> new OtherLanguage(this, words).as(wanted));
    }

    /** The same under another title. */
    public Questionnaire titled(String words) {
        return new Questionnaire(words, language, questions, design);
    }

    /** The same put in another way. */
    public Questionnaire designed(Design other) {
        return new Questionnaire(title, language, questions, other);
    }

    private static String tongue(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static Map<String, Question> byKey(List<Question> questions) {
        return questions.stream()
                .collect(Collectors.toMap(Question::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
