// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surveys of the caller's tenant and their versions. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, String> {

    Survey get(String id) {
        return findByIdOptional(id).orElseThrow(() -> SurveyProblem.SURVEY_NOT_FOUND.with(id));
    }

    /** The survey, locked against all other changes until the transaction ends. */
    Survey getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> SurveyProblem.SURVEY_NOT_FOUND.with(id));
    }

    Optional<Survey> findByKey(String key) {
        return find("key", key).firstResultOptional();
    }

    Optional<SurveyVersion> findVersion(String surveyId, int number) {
        return Optional.ofNullable(getEntityManager().find(SurveyVersion.class, SurveyVersion.idOf(surveyId, number)));
    }

    SurveyVersion getVersion(Survey survey, int number) {
        return findVersion(survey.id(), number)
                .orElseThrow(() -> SurveyProblem.SURVEY_VERSION_NOT_FOUND.with(survey.id(), number));
    }

    SurveyVersion latest(Survey survey) {
        return getVersion(survey, survey.latestVersion());
    }

    void persist(SurveyVersion version) {
        getEntityManager().persist(version);
    }

    /** Versions with numbers above this one, in order. */
    List<SurveyVersion> versions(String surveyId, int after, int count) {
        return getEntityManager()
                .createQuery(
                        "from SurveyVersion where surveyId = :survey and number > :after order by number",
                        SurveyVersion.class)
                .setParameter("survey", surveyId)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultList();
    }

    /** The published versions of a survey, in the order of their numbers. */
    List<SurveyVersion> publishedVersions(Survey survey) {
        return getEntityManager()
                .createQuery(
                        "from SurveyVersion where surveyId = :survey and publishedAt is not null order by number",
                        SurveyVersion.class)
                .setParameter("survey", survey.id())
                .getResultList();
    }

    /** Deletes a survey that was never published, with its draft. */
    void deleteUnpublished(Survey survey) {
        getEntityManager().remove(latest(survey));
        flush();
        delete(survey);
        flush();
    }

    /**
     * One page of surveys in the order asked for.
     *
     * @param after sort value and id of the last survey of the page before, or null at the beginning
     */
    List<Survey> list(@Nullable SurveyStatus status, SurveySort sort, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (status != null) {
            conditions.add(
                    switch (status) {
                        case DRAFT -> "publishedVersion is null";
                        case PUBLISHED -> "publishedVersion is not null and closedAt is null";
                        case CLOSED -> "closedAt is not null";
                    });
        }
        Map<String, Object> values = Map.of();
        if (after != null) {
            conditions.add("(" + sort.property() + ", id) " + sort.comparison() + " (:value, :id)");
            values = Map.of("value", sort.value(after.get(0)), "id", after.get(1));
        }
        String order = " order by " + sort.property() + sort.order() + ", id" + sort.order();
        TypedQuery<Survey> query = getEntityManager()
                .createQuery("from Survey where " + String.join(" and ", conditions) + order, Survey.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }
}
