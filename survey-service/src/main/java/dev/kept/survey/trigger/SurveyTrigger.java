// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.invitation.Reminders;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A survey that follows what happens to a customer. */
@Entity
@Table(name = "survey_trigger")
class SurveyTrigger {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_id")
    private String surveyId;

    private String name;

    @Enumerated(EnumType.STRING)
    private TriggerEvent event;

    @Column(name = "delay_hours")
    private int delayHours;

    @Column(name = "max_age_days")
    private int maxAgeDays;

    private String channels;
    private @Nullable String language;
    private @Nullable String sender;

    @Column(name = "expires_after_days")
    private @Nullable Integer expiresAfterDays;

    @Column(name = "cooldown_days")
    private @Nullable Integer cooldownDays;

    private int reminders;

    @Column(name = "reminder_days")
    private int reminderDays;

    private boolean active;

    // What was recorded before is not asked about, also when the feed is read again from its beginning.
    @Column(name = "active_since")
    private Instant activeSince;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected SurveyTrigger() {}

    static SurveyTrigger create(NewSurveyTrigger plan, Instant now) {
        SurveyTrigger trigger = new SurveyTrigger();
        trigger.id = Ids.next("trg");
        trigger.createdAt = now;
        trigger.change(plan, now);
        return trigger;
    }

    void change(NewSurveyTrigger plan, Instant now) {
        boolean wasActive = active && event == plan.event();
        surveyId = plan.surveyId();
        name = plan.name();
        event = plan.event();
        delayHours = Objects.requireNonNullElse(plan.delayHours(), 0);
        maxAgeDays = Objects.requireNonNullElse(plan.maxAgeDays(), NewSurveyTrigger.MAX_AGE_DAYS);
        channels = String.join(",", plan.channels());
        language = plan.language();
        sender = plan.sender();
        expiresAfterDays = plan.expiresAfterDays();
        cooldownDays = plan.cooldownDays();
        reminders = plan.remindersOrNone().most();
        reminderDays = plan.remindersOrNone().afterDays();
        active = Objects.requireNonNullElse(plan.active(), true);
        if (!wasActive) {
            activeSince = now;
        }
        updatedAt = now;
    }

    NewSurveyTrigger plan() {
        return new NewSurveyTrigger(
                surveyId,
                name,
                event,
                delayHours,
                maxAgeDays,
                List.of(channels.split(",")),
                language,
                sender,
                expiresAfterDays,
                cooldownDays,
                new Reminders(reminders, reminderDays),
                active);
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    Instant activeSince() {
        return activeSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
