// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.survey.audience.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Schedules, and the waves that they make. */
@ApplicationScoped
class WaveScheduleService {

    private static final Logger LOG = Logger.getLogger(WaveScheduleService.class);

    private final WaveScheduleRepository schedules;
    private final WaveRepository waves;
    private final WaveService service;
    private final Audience audience;
    private final Clock clock;

    WaveScheduleService(
            WaveScheduleRepository schedules,
            WaveRepository waves,
            WaveService service,
            Audience audience,
            Clock clock) {
        this.schedules = schedules;
        this.waves = waves;
        this.service = service;
        this.audience = audience;
        this.clock = clock;
    }

    WaveSchedule get(String id) {
        return schedules.get(id);
    }

    List<WaveSchedule> list(@Nullable List<String> after, int count) {
        return schedules.list(after, count);
    }

    @Transactional
    WaveSchedule create(String tenant, NewWaveSchedule request) {
        judge(tenant, request);
        WaveSchedule schedule = WaveSchedule.create(request, audience.zone(tenant), now());
        schedules.persistAndFlush(schedule);
        return schedule;
    }

    @Transactional
    WaveSchedule change(String id, @Nullable String ifMatch, UnaryOperator<NewWaveSchedule> change) {
        WaveSchedule schedule = schedules.getLocked(id);
        ETags.require(ifMatch, schedule.version());
        NewWaveSchedule request = change.apply(schedule.request());
        judge(schedule.tenant(), request);
        schedule.change(request, audience.zone(schedule.tenant()), now());
        schedules.flush();
        return schedule;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        WaveSchedule schedule = schedules.getLocked(id);
        ETags.require(ifMatch, schedule.version());
        schedules.delete(schedule);
    }

    @Transactional
    WaveSchedule activate(String id, boolean active) {
        WaveSchedule schedule = schedules.getLocked(id);
        schedule.activate(active, audience.zone(schedule.tenant()), now());
        schedules.flush();
        return schedule;
    }

    /**
     * Makes and launches one wave that is due. Of several that were missed, while nothing ran, only the last is made: nobody
     * is to be asked three times in an hour.
     *
     * @return whether one was due
     */
    @Transactional
    boolean occur(Instant now) {
        Optional<WaveSchedule> due = schedules.claimDue(now);
        due.ifPresent(schedule -> occur(schedule, now));
        return due.isPresent();
    }

    private void occur(WaveSchedule schedule, Instant now) {
        ZoneId zone = audience.zone(schedule.tenant());
        LocalDate day = schedule.recurrence().lastBy(now, Objects.requireNonNull(schedule.nextOn()), zone);
        Wave wave = Wave.of(schedule.id(), day, schedule.wave(), now.truncatedTo(ChronoUnit.MICROS));
        waves.persistAndFlush(wave);
        try {
            service.launch(wave);
        } catch (ProblemException e) {
            // The survey was closed meanwhile: the wave stays a draft, for people to see.
            LOG.warnf("Wave %s of schedule %s cannot be launched: %s", wave.id(), schedule.id(), e.getMessage());
        }
        schedule.planAfter(now, zone);
        schedules.flush();
    }

    private void judge(String tenant, NewWaveSchedule request) {
        service.judge(tenant, request.wave());
        if (request.wave().segment() == null) {
            throw WaveProblem.WAVE_INVALID.withFaults(List.of(Fault.textAt("/wave/segment", "schedule-needs-segment")));
        }
        if (request.wave().startsAt() != null) {
            throw WaveProblem.WAVE_INVALID.withFaults(List.of(Fault.textAt("/wave/startsAt", "schedule-sets-start")));
        }
        LocalDate endsOn = request.endsOn();
        if (endsOn != null && endsOn.isBefore(request.firstOn())) {
            throw WaveProblem.WAVE_INVALID.withFaults(List.of(Fault.textAt("/endsOn", "ends-before-first")));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
