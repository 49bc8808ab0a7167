// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.survey.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Schedules of the caller's tenant. */
@ApplicationScoped
class WaveScheduleRepository implements PanacheRepositoryBase<WaveSchedule, String> {

    WaveSchedule get(String id) {
        return findByIdOptional(id).orElseThrow(() -> WaveProblem.WAVE_SCHEDULE_NOT_FOUND.with(id));
    }

    WaveSchedule getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> WaveProblem.WAVE_SCHEDULE_NOT_FOUND.with(id));
    }

    /** One page, newest first. */
    List<WaveSchedule> list(@Nullable List<String> after, int count) {
        return NewestFirst.page(this, after, count);
    }

    /** One that is due and that nobody else is busy with. */
    Optional<WaveSchedule> claimDue(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from wave_schedule where tenant = current_setting('kept.tenant', true)"
                        + " and active and next_at <= :now order by next_at limit 1 for update skip locked")
                .setParameter("now", now)
                .getResultList();
        return ids.stream().findFirst().map(id -> getLocked((String) id));
    }
}
