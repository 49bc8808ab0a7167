// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.survey.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggers of the caller's tenant and what they wait for. */
@ApplicationScoped
class TriggerRepository implements PanacheRepositoryBase<SurveyTrigger, String> {

    private static final String DUE =
            "select o.trigger_id, o.occasion, o.customer_id, o.occurred_at, o.reference from trigger_occasion o"
                    + " join survey_trigger t on t.tenant = o.tenant and t.id = o.trigger_id"
                    + " where o.tenant = :tenant and o.state = 'WAITING' and o.due_at <= :now and t.active"
                    + " order by o.due_at, o.occasion limit :most for update of o skip locked";

    /**
     * An event whose delay is over.
     *
     * @param reference the number that it has in the client's own system; null: none
     */
    record Occasion(
            String triggerId,
            String id,
            String customerId,
            Instant occurredAt,
            @Nullable String reference) {}

    SurveyTrigger get(String id) {
        return findByIdOptional(id).orElseThrow(() -> TriggerProblem.SURVEY_TRIGGER_NOT_FOUND.with(id));
    }

    SurveyTrigger getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> TriggerProblem.SURVEY_TRIGGER_NOT_FOUND.with(id));
    }

    /** One page, newest first. */
    List<SurveyTrigger> list(@Nullable List<String> after, int count) {
        return NewestFirst.page(this, after, count);
    }

    SurveyTriggerView.OccasionCounts counts(SurveyTrigger trigger) {
        Map<String, Long> counts = new HashMap<>();
        List<?> rows = getEntityManager()
                .createNativeQuery("select state, count(*) from trigger_occasion where tenant = :tenant"
                        + " and trigger_id = :trigger group by state")
                .setParameter("tenant", trigger.tenant())
                .setParameter("trigger", trigger.id())
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            counts.put((String) cells[0], ((Number) cells[1]).longValue());
        }
        return new SurveyTriggerView.OccasionCounts(
                counts.getOrDefault("WAITING", 0L),
                counts.getOrDefault("ASKED", 0L),
                counts.getOrDefault("DROPPED", 0L));
    }

    /** Events whose delay is over and that nobody else is busy with. */
    List<Occasion> claimDue(String tenant, Instant now, int most) {
        List<?> rows = getEntityManager()
                .createNativeQuery(DUE)
                .setParameter("tenant", tenant)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Occasion(
                        (String) row[0], (String) row[1], (String) row[2], (Instant) row[3], (String) row[4]))
                .toList();
    }

    void done(String tenant, Occasion occasion, @Nullable String invitationId) {
        getEntityManager()
                .createNativeQuery("update trigger_occasion set state = :state,"
                        + " invitation_id = cast(:invitation as text)"
                        + " where tenant = :tenant and trigger_id = :trigger and occasion = :occasion")
                .setParameter("state", invitationId == null ? "DROPPED" : "ASKED")
                .setParameter("invitation", invitationId)
                .setParameter("tenant", tenant)
                .setParameter("trigger", occasion.triggerId())
                .setParameter("occasion", occasion.id())
                .executeUpdate();
    }
}
