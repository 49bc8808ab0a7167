// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.invitation.Reminders;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One survey put to one audience in one stretch of time. */
@Entity
@Table(name = "wave")
class Wave {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_id")
    private String surveyId;

    @Column(name = "survey_version")
    private @Nullable Integer surveyVersion;

    private String name;
    private String channels;
    private @Nullable String segment;
    private @Nullable String language;
    private @Nullable String sender;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "expires_after_days")
    private @Nullable Integer expiresAfterDays;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private int reminders;

    @Column(name = "reminder_days")
    private int reminderDays;

    @Column(name = "cooldown_days")
    private @Nullable Integer cooldownDays;

    private @Nullable Integer quota;

    @Column(name = "channel_quotas")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> channelQuotas;

    @Column(name = "segment_quotas")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> segmentQuotas;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    @Column(name = "schedule_id", updatable = false)
    private @Nullable String scheduleId;

    @Column(name = "occurrence_on", updatable = false)
    private @Nullable LocalDate occurrenceOn;

    @Enumerated(EnumType.STRING)
    private WaveStatus status = WaveStatus.DRAFT;

    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected Wave() {}

    static Wave plan(NewWave plan, Instant now) {
        Wave wave = new Wave();
        wave.id = Ids.next("wav");
        wave.createdAt = now;
        wave.change(plan, now);
        return wave;
    }

    /** The wave that a schedule makes for a day. */
    static Wave of(String scheduleId, LocalDate day, NewWave plan, Instant now) {
        Wave wave = plan(plan, now);
        wave.scheduleId = scheduleId;
        wave.occurrenceOn = day;
        return wave;
    }

    void change(NewWave plan, Instant now) {
        surveyId = plan.surveyId();
        name = plan.name();
        channels = String.join(",", plan.channels());
        segment = plan.segment();
        language = plan.language();
        sender = plan.sender();
        startsAt = plan.startsAt();
        expiresAfterDays = plan.expiresAfterDays();
        reminders = plan.remindersOrNone().most();
        reminderDays = plan.remindersOrNone().afterDays();
        cooldownDays = plan.cooldownDays();
        WaveQuotas quotas = plan.quotasOrNone();
        quota = quotas.completed();
        channelQuotas = Map.copyOf(quotas.channels());
        segmentQuotas = Map.copyOf(quotas.segments());
        attributes = Map.copyOf(plan.attributesOrNone());
        updatedAt = now;
    }

    /** What can be changed of it. */
    NewWave plan() {
        return new NewWave(
                surveyId,
                name,
                segment,
                channels(),
                language,
                sender,
                startsAt,
                expiresAfterDays,
                new Reminders(reminders, reminderDays),
                cooldownDays,
                quotas(),
                attributes);
    }

    void launch(int publishedVersion, Instant now) {
        step(WaveStatus.Step.LAUNCH, now);
        surveyVersion = publishedVersion;
        launchedAt = now;
        Instant start = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        startsAt = start;
        expiresAt = expiresAfterDays == null ? null : start.plus(Duration.ofDays(expiresAfterDays));
    }

    void step(WaveStatus.Step step, Instant now) {
        if (!status.steps().contains(step)) {
            throw WaveProblem.WAVE_STEP_ILLEGAL.with(id, status, step, status.steps());
        }
        status = WaveStatus.after(step);
        if (status == WaveStatus.CLOSED) {
            closedAt = now;
        }
        updatedAt = now;
    }

    void requireDraft() {
        if (status != WaveStatus.DRAFT) {
            throw WaveProblem.WAVE_NOT_DRAFT.with(id, status);
        }
    }

    List<String> channels() {
        return List.of(channels.split(","));
    }

    WaveQuotas quotas() {
        return new WaveQuotas(quota, channelQuotas, segmentQuotas);
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String surveyId() {
        return surveyId;
    }

    @Nullable Integer surveyVersion() {
        return surveyVersion;
    }

    @Nullable String segment() {
        return segment;
    }

    @Nullable Instant startsAt() {
        return startsAt;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable String scheduleId() {
        return scheduleId;
    }

    @Nullable LocalDate occurrenceOn() {
        return occurrenceOn;
    }

    WaveStatus status() {
        return status;
    }

    @Nullable Instant launchedAt() {
        return launchedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
