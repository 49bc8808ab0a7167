// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invitations and shared links of the caller's tenant. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, String> {

    Invitation get(String id) {
        return findByIdOptional(id).orElseThrow(() -> InvitationProblem.INVITATION_NOT_FOUND.with(id));
    }

    /** The invitation, locked against all other changes until the transaction ends. */
    Invitation getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> InvitationProblem.INVITATION_NOT_FOUND.with(id));
    }

    SurveyLink getLink(String id) {
        return link(id, LockModeType.NONE);
    }

    SurveyLink getLinkLocked(String id) {
        return link(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private SurveyLink link(String id, LockModeType lock) {
        SurveyLink found = getEntityManager().find(SurveyLink.class, id, lock);
        if (found == null) {
            throw InvitationProblem.SURVEY_LINK_NOT_FOUND.with(id);
        }
        return found;
    }

    void persist(SurveyLink link) {
        getEntityManager().persist(link);
    }

    /** How many have completed through a shared link. */
    long completed(SurveyLink link) {
        return count("linkId = ?1 and state = ?2", link.id(), InvitationState.COMPLETED);
    }

    /** One page of invitations, newest first; {@code after} is time and id of the last of the page before. */
    List<Invitation> list(InvitationFilter filter, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        filter.conditions(conditions, values);
        return page("Invitation", Invitation.class, conditions, values, after, count);
    }

    /** One page of shared links, newest first. */
    List<SurveyLink> listLinks(@Nullable String surveyId, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (surveyId != null) {
            conditions.add("surveyId = :surveyId");
            values.put("surveyId", surveyId);
        }
        return page("SurveyLink", SurveyLink.class, conditions, values, after, count);
    }

    private <T> List<T> page(
            String entity,
            Class<T> type,
            List<String> conditions,
            Map<String, Object> values,
            @Nullable List<String> after,
            int count) {
        if (after != null) {
            conditions.add("(createdAt, id) < (:at, :id)");
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", after.get(1));
        }
        TypedQuery<T> query = getEntityManager()
                .createQuery(
                        "from " + entity + " where " + String.join(" and ", conditions)
                                + " order by createdAt desc, id desc",
                        type);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }

    /** What happened to an invitation, in order. */
    List<StepView> steps(Invitation invitation) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select state, at, note from invitation_step"
                        + " where tenant = :tenant and invitation_id = :id order by number")
                .setParameter("tenant", invitation.tenant())
                .setParameter("id", invitation.id())
                .getResultList();
        return rows.stream().map(row -> StepView.of((Object[]) row)).toList();
    }

    /** @param note a word on why or how; never personal data */
    void addStep(Invitation invitation, InvitationState state, Instant at, @Nullable String note) {
        getEntityManager()
                .createNativeQuery("insert into invitation_step (tenant, invitation_id, number, state, at, note)"
                        + " select :tenant, :id, coalesce(max(number), 0) + 1, :state, :at, cast(:note as text)"
                        + " from invitation_step where tenant = :tenant and invitation_id = :id")
                .setParameter("tenant", invitation.tenant())
                .setParameter("id", invitation.id())
                .setParameter("state", state.name())
                .setParameter("at", at)
                .setParameter("note", note)
                .executeUpdate();
    }
}
