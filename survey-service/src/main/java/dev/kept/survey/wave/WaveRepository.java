// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waves of the caller's tenant and their members. */
@ApplicationScoped
class WaveRepository implements PanacheRepositoryBase<Wave, String> {

    private static final String READY = "select w.id from wave w where w.tenant = :tenant and w.status = 'LAUNCHED'"
            + " and w.starts_at <= :now and exists (select 1 from wave_member m where m.tenant = w.tenant"
            + " and m.wave_id = w.id and m.state = 'WAITING') order by w.starts_at, w.id";

    private static final String WAITING =
            "select customer_id from wave_member where tenant = :tenant and wave_id = :wave"
                    + " and state = 'WAITING' order by customer_id limit :most for update skip locked";

    Wave get(String id) {
        return findByIdOptional(id).orElseThrow(() -> WaveProblem.WAVE_NOT_FOUND.with(id));
    }

    Wave getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> WaveProblem.WAVE_NOT_FOUND.with(id));
    }

    /** One page, newest first. */
    List<Wave> list(@Nullable String surveyId, @Nullable WaveStatus status, @Nullable List<String> after, int count) {
        StringBuilder conditions = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (surveyId != null) {
            conditions.append(" and surveyId = :survey");
            values.put("survey", surveyId);
        }
        if (status != null) {
            conditions.append(" and status = :status");
            values.put("status", status);
        }
        if (after != null) {
            conditions.append(" and (createdAt, id) < (:at, :id)");
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", after.get(1));
        }
        return find(conditions + " order by createdAt desc, id desc", values)
                .range(0, count - 1)
                .list();
    }

    /** Adds customers; who is a member already stays one. */
    void addMembers(Wave wave, Collection<String> customerIds) {
        getEntityManager()
                .createNativeQuery("insert into wave_member (tenant, wave_id, customer_id, state)"
                        + " select :tenant, :wave, unnest(:customers), 'WAITING' on conflict do nothing")
                .setParameter("tenant", wave.tenant())
                .setParameter("wave", wave.id())
                .setParameter("customers", customerIds.toArray(String[]::new))
                .executeUpdate();
    }

    boolean hasMembers(Wave wave) {
        return !members(wave, "", 1).isEmpty();
    }

    /** Members after this one, in the order of ids. */
    List<WaveMemberView> members(Wave wave, String after, int count) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select customer_id, state, invitation_id from wave_member where tenant = :tenant"
                        + " and wave_id = :wave and customer_id > :after order by customer_id limit :most")
                .setParameter("tenant", wave.tenant())
                .setParameter("wave", wave.id())
                .setParameter("after", after)
                .setParameter("most", count)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new WaveMemberView((String) row[0], MemberState.valueOf((String) row[1]), (String) row[2]))
                .toList();
    }

    /** The launched wave whose members have waited longest. */
    Optional<String> findReady(String tenant, Instant now) {
        List<?> ready = getEntityManager()
                .createNativeQuery(READY)
                .setParameter("tenant", tenant)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        return ready.stream().map(id -> (String) id).findFirst();
    }

    /** Members that nobody has asked and nobody else is about to ask. */
    List<String> claimWaiting(Wave wave, int most) {
        List<?> rows = getEntityManager()
                .createNativeQuery(WAITING)
                .setParameter("tenant", wave.tenant())
                .setParameter("wave", wave.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(id -> (String) id).toList();
    }

    /** @param invitations by customer; who has none was left out */
    void asked(Wave wave, List<String> customers, Map<String, String> invitations) {
        for (String customer : customers) {
            String invitation = invitations.get(customer);
            getEntityManager()
                    .createNativeQuery(
                            "update wave_member set state = :state, invitation_id = cast(:invitation as text)"
                                    + " where tenant = :tenant and wave_id = :wave and customer_id = :customer")
                    .setParameter("state", (invitation == null ? MemberState.LEFT_OUT : MemberState.ASKED).name())
                    .setParameter("invitation", invitation)
                    .setParameter("tenant", wave.tenant())
                    .setParameter("wave", wave.id())
                    .setParameter("customer", customer)
                    .executeUpdate();
        }
    }
}
