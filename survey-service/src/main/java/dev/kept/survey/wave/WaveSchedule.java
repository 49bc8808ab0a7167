// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Makes a wave on each of its days. */
@Entity
@Table(name = "wave_schedule")
class WaveSchedule {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    @Id
    private String id;

    @TenantId
    private String tenant;

    @JdbcTypeCode(SqlTypes.JSON)
    private NewWave wave;

    @Enumerated(EnumType.STRING)
    private RecurrenceUnit unit;

    private int every;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "at_time")
    private LocalTime atTime;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private boolean active = true;

    @Column(name = "next_on")
    private @Nullable LocalDate nextOn;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected WaveSchedule() {}

    static WaveSchedule create(NewWaveSchedule request, ZoneId zone, Instant now) {
        WaveSchedule schedule = new WaveSchedule();
        schedule.id = Ids.next("wsc");
        schedule.createdAt = now;
        schedule.change(request, zone, now);
        return schedule;
    }

    void change(NewWaveSchedule request, ZoneId zone, Instant now) {
        wave = request.wave();
        unit = request.unit();
        every = request.every();
        firstOn = request.firstOn();
        atTime = LocalTime.parse(request.atTime());
        endsOn = request.endsOn();
        updatedAt = now;
        planAfter(now, zone);
    }

    /** What is past is past: the next wave is the first whose moment is still to come. */
    void planAfter(Instant instant, ZoneId zone) {
        Optional<LocalDate> next = recurrence().firstAfter(instant, zone);
        nextOn = next.orElse(null);
        nextAt = next.map(day -> recurrence().at(day, zone)).orElse(null);
    }

    void activate(boolean on, ZoneId zone, Instant now) {
        active = on;
        updatedAt = now;
        if (on) {
            planAfter(now, zone);
        }
    }

    Recurrence recurrence() {
        return new Recurrence(unit, every, firstOn, atTime, endsOn);
    }

    NewWaveSchedule request() {
        return new NewWaveSchedule(wave, unit, every, firstOn, atTime.format(MINUTES), endsOn);
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    NewWave wave() {
        return wave;
    }

    boolean active() {
        return active;
    }

    @Nullable LocalDate nextOn() {
        return nextOn;
    }

    @Nullable Instant nextAt() {
        return nextAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
