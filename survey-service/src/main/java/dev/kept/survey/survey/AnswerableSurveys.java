// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds published versions for other features. */
@ApplicationScoped
public class AnswerableSurveys {

    private final SurveyRepository surveys;

    AnswerableSurveys(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    /**
     * The id of a survey.
     *
     * @param key the survey's key within the tenant
     */
    public Optional<String> findId(String key) {
        return surveys.findByKey(key).map(Survey::id);
    }

    /** The same id, if there is such a survey. */
    public Optional<String> confirmId(String surveyId) {
        return surveys.findByIdOptional(surveyId).map(Survey::id);
    }

    /**
     * A published version of a survey; empty if there is no such survey or no such published version.
     *
     * @param version its number, or null for the version that new responses answer
     * @throws dev.kept.restkit.problem.ProblemException if nothing of the survey is published
     */
    public Optional<AnswerableSurvey> find(String surveyId, @Nullable Integer version) {
        return surveys.findByIdOptional(surveyId).flatMap(survey -> answerable(survey, version));
    }

    /** The same, and holds the survey as it is until the transaction ends: it cannot be closed before the new response is in. */
    public Optional<AnswerableSurvey> findHeld(String surveyId, @Nullable Integer version) {
        return surveys.findByIdOptional(surveyId, LockModeType.PESSIMISTIC_READ)
                .flatMap(survey -> answerable(survey, version));
    }

    /** What a version that has responses asks, for work in a session of its own. */
    public static Questionnaire questionnaire(Session session, String surveyId, int version) {
        return session.find(SurveyVersion.class, SurveyVersion.idOf(surveyId, version))
                .questionnaire();
    }

    private Optional<AnswerableSurvey> answerable(Survey survey, @Nullable Integer version) {
        Integer published = survey.publishedVersion();
        if (published == null) {
            throw SurveyProblem.SURVEY_NOT_PUBLISHED.with(survey.key());
        }
        int number = version == null ? published : version;
        return surveys.findVersion(survey.id(), number)
                .filter(found -> found.publishedAt() != null)
                .map(found -> new AnswerableSurvey(
                        survey.id(),
                        survey.key(),
                        found.number(),
                        survey.status() == SurveyStatus.CLOSED,
                        found.questionnaire()));
    }
}
