// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions of the caller's tenant. */
@ApplicationScoped
class AnswerSessionRepository implements PanacheRepositoryBase<AnswerSession, String> {

    private static final Duration ADDRESSES_KEPT = Duration.ofDays(30);
    private static final Duration PARTIAL_ANSWERS_KEPT = Duration.ofDays(180);

    AnswerSession get(String id) {
        return findByIdOptional(id).orElseThrow(() -> AnsweringProblem.ANSWER_SESSION_NOT_FOUND.with(id));
    }

    Optional<AnswerSession> ofInvitation(String invitationId) {
        return find("invitationId", invitationId).firstResultOptional();
    }

    Optional<AnswerSession> ofKey(String keyHash) {
        return find("keyHash", keyHash).firstResultOptional();
    }

    /** Lets one request after the other through for the same key, until the transaction ends. */
    void holdKey(String keyHash) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", keyHash)
                .getSingleResult();
    }

    /** How many sessions began through a link from an address. */
    long fromAddress(@Nullable String linkId, String addressHash, Instant since) {
        return count("linkId = ?1 and addressHash = ?2 and startedAt >= ?3", linkId, addressHash, since);
    }

    /** Whether another session through the link from the address gave the same answers. */
    boolean repeated(@Nullable String linkId, String addressHash, String answersHash, Instant since) {
        return count(
                        "linkId = ?1 and addressHash = ?2 and answersHash = ?3 and startedAt >= ?4",
                        linkId,
                        addressHash,
                        answersHash,
                        since)
                > 0;
    }

    /** Forgets addresses after a month, and answers that nobody came back to finish after half a year. */
    void forgetOld(Instant now) {
        update("addressHash = null where addressHash is not null and updatedAt < ?1", now.minus(ADDRESSES_KEPT));
        getEntityManager()
                .createNativeQuery("update answer_session set answers = '[]' where tenant ="
                        + " current_setting('kept.tenant', true) and answers <> '[]'::jsonb and updated_at < :before")
                .setParameter("before", now.minus(PARTIAL_ANSWERS_KEPT))
                .executeUpdate();
    }

    /** One page in the order of their beginning, the newest first. */
    List<AnswerSession> list(AnswerSessionFilter filter, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.conditions(conditions, values);
        if (after != null) {
            conditions.add("(startedAt, id) < (:afterTime, :afterId)");
            values.put("afterTime", Instant.parse(after.get(0)));
            values.put("afterId", after.get(1));
        }
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions);
        return find(where + " order by startedAt desc, id desc", values)
                .range(0, count - 1)
                .list();
    }
}
