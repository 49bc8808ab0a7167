// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answerpage.Notice;
import dev.kept.survey.answerpage.NoticeView;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts respondents on their way: the survey's version, in the language that suits. */
@ApplicationScoped
class SurveyWalks {

    private final AnswerableSurveys surveys;

    SurveyWalks(AnswerableSurveys surveys) {
        this.surveys = surveys;
    }

    Walk of(Place place, Visit visit) {
        OpenInvitation invitation = place.invitation();
        AnswerSession session = place.session();
        AnswerableSurvey survey = surveys.find(
                        invitation.surveyId(), session == null ? invitation.surveyVersion() : session.surveyVersion())
                .orElseThrow(() -> new IllegalStateException("An invitation without its survey version"));
        List<String> languages = new ArrayList<>();
        add(visit.language(), languages);
        add(session == null ? null : session.language(), languages);
        add(invitation.language(), languages);
        languages.addAll(visit.languages());
        return new Walk(survey.questionnaire(), place.seed(), languages, invitation.attributes());
    }

    /** A page that asks nothing, in the words of the survey where it has some. */
    Outcome notice(int status, Walk walk, Notice notice, @Nullable String words) {
        return Outcome.notice(status, new NoticeView(walk.language(), notice, walk.title(), words));
    }

    private static void add(@Nullable String language, List<String> languages) {
        if (language != null && !language.isEmpty()) {
            languages.add(language);
        }
    }
}
