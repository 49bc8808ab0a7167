// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of the caller's tenant. */
@ApplicationScoped
class ResponseRepository implements PanacheRepositoryBase<SurveyResponse, String> {

    SurveyResponse get(String id) {
        return findByIdOptional(id).orElseThrow(() -> ResponseProblem.RESPONSE_NOT_FOUND.with(id));
    }

    /** The response, locked against all other changes until the transaction ends. */
    SurveyResponse getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ResponseProblem.RESPONSE_NOT_FOUND.with(id));
    }

    /** The responses of a survey that have these external ids, locked. */
    List<SurveyResponse> findByExternalIds(String surveyId, Collection<String> externalIds) {
        return getEntityManager()
                .createQuery(
                        "from SurveyResponse where surveyId = :survey and externalId in :ids order by id",
                        SurveyResponse.class)
                .setParameter("survey", surveyId)
                .setParameter("ids", externalIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One page of a survey's responses in the order of their recording. */
    List<SurveyResponse> page(String surveyId, @Nullable SurveyResponse after, int count) {
        String where = "from SurveyResponse where surveyId = :survey";
        var query = getEntityManager()
                .createQuery(
                        where + (after == null ? "" : " and (createdAt, id) > (:at, :id)") + " order by createdAt, id",
                        SurveyResponse.class)
                .setParameter("survey", surveyId);
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        return query.setMaxResults(count).getResultList();
    }

    /**
     * One page of responses in the order asked for.
     *
     * @param after sort value and id of the last response of the page before, or null at the beginning
     */
    List<SurveyResponse> list(ResponseFilter filter, ResponseSort sort, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        filter.conditions(conditions, values);
        if (after != null) {
            conditions.add("(" + sort.property() + ", id) " + sort.comparison() + " (:value, :id)");
            values.put("value", sort.value(after.get(0)));
            values.put("id", after.get(1));
        }
        String order = " order by " + sort.property() + sort.order() + ", id" + sort.order();
        TypedQuery<SurveyResponse> query = getEntityManager()
                .createQuery(
                        "from SurveyResponse where " + String.join(" and ", conditions) + order, SurveyResponse.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }
}
