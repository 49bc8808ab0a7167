// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.restkit.tenant.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Loops of the caller's tenant. */
@ApplicationScoped
class LoopRepository implements PanacheRepositoryBase<FeedbackLoop, String> {

    private static final String LIST = """
            select loop, response.customerId from FeedbackLoop loop join SurveyResponse response on response.id = loop.responseId
            where loop.id < :before and (:status is null or loop.status = :status)
              and (:customer is null or response.customerId = :customer)
              and (:overdue is null or :overdue = (case when loop.status = 'OPEN' and loop.dueAt < :now then true else false end))
            order by loop.id desc
            """;

    private static final String SUMMARY = """
            select count(*), count(*) filter (where status = 'CLOSED'),
                   count(*) filter (where status = 'OPEN' and due_at < :now),
                   cast(extract(epoch from percentile_cont(0.5) within group (order by closed_at - opened_at)) as bigint)
            from feedback_loop where tenant = :tenant and opened_at >= :from and opened_at < :until
            """;

    private final Caller caller;

    LoopRepository(Caller caller) {
        this.caller = caller;
    }

    /** A loop and whose it is. */
    record Owned(FeedbackLoop loop, @Nullable String customerId) {}

    /** How many there are, how many of them closed and overdue, and the median time to close in seconds. */
    record Counts(
            long opened,
            long closed,
            long overdue,
            @Nullable Long medianSeconds) {}

    Optional<Owned> find(String id) {
        return session()
                .createSelectionQuery(
                        "select loop, response.customerId from FeedbackLoop loop"
                                + " join SurveyResponse response on response.id = loop.responseId where loop.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(LoopRepository::owned)
                .findFirst();
    }

    FeedbackLoop getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> LoopProblem.FEEDBACK_LOOP_NOT_FOUND.with(id));
    }

    /** The questions of these responses that have a loop, as {@code response/question}. */
    List<String> known(Collection<String> responseIds) {
        return session()
                .createSelectionQuery(
                        "select responseId || '/' || question from FeedbackLoop where responseId in :ids", String.class)
                .setParameter("ids", responseIds)
                .getResultList();
    }

    /** Newest first. */
    List<Owned> list(LoopFilter filter, String before, Instant now, int count) {
        return session()
                .createSelectionQuery(LIST, Object[].class)
                .setParameter("before", before)
                .setParameter("status", filter.status, FeedbackLoop.Status.class)
                .setParameter("customer", filter.customerId, String.class)
                .setParameter("overdue", filter.overdue, Boolean.class)
                .setParameter("now", now)
                .setMaxResults(count)
                .getResultStream()
                .map(LoopRepository::owned)
                .toList();
    }

    Counts counts(Instant from, Instant until, Instant now) {
        Object[] row = session()
                .createNativeQuery(SUMMARY, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("from", from.atOffset(ZoneOffset.UTC))
                .setParameter("until", until.atOffset(ZoneOffset.UTC))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Counts(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                row[3] == null ? null : ((Number) row[3]).longValue());
    }

    private static Owned owned(Object[] row) {
        return new Owned((FeedbackLoop) row[0], row[1] == null ? null : row[1].toString());
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
