// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a survey as a respondent sees it.
 *
 * @param language of the survey's texts, which is the page's
 * @param title of the survey
 * @param intro shown on the first step only
 * @param heading of this section
 * @param step names the step in the form, so that an answer is never taken for another step's
 * @param back where the step before is; null on the first
 * @param last whether nothing is left to ask after it, as far as is known
 * @param percent how far the respondent is, 0 to 100
 * @param confirm whether a choice came with the link and is only to be confirmed
 * @param languages in which the survey can be read
 * @param session what a shared link's respondent is known by where a cookie may not come through; null elsewhere
 */
public record PageView(
        String language,
        String title,
        @Nullable String intro,
        @Nullable String heading,
        String step,
        boolean back,
        boolean last,
        int percent,
        boolean confirm,
        List<QuestionView> questions,
        List<LanguageView> languages,
        @Nullable String session) {

    public PageView {
        questions = List.copyOf(questions);
        languages = List.copyOf(languages);
    }

    /** The same page, on which a choice made elsewhere is only to be confirmed. */
    public PageView toConfirm() {
        return new PageView(
                language, title, intro, heading, step, back, last, percent, true, questions, languages, session);
    }

    /** Whether something of this step was answered wrongly, or not at all. */
    public boolean faulty() {
        return questions.stream().anyMatch(question -> question.error() != null);
    }

    /** The questions that have a fault. */
    public List<QuestionView> faults() {
        return questions.stream().filter(question -> question.error() != null).toList();
    }
}
