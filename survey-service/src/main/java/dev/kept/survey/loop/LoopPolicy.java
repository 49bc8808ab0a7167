// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Which scores of a question open a loop. */
@Entity
@Table(name = "loop_policy")
class LoopPolicy {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "survey_key")
    private String surveyKey;

    private String question;

    @Column(name = "score_from")
    private int scoreFrom;

    @Column(name = "score_to")
    private int scoreTo;

    @Column(name = "agent_id")
    private @Nullable String agentId;

    @Column(name = "due_days")
    private int dueDays;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected LoopPolicy() {}

    LoopPolicy(NewLoopPolicy wanted, Instant now) {
        this.id = Ids.next("lpp");
        this.createdAt = now;
        change(wanted, now);
    }

    final void change(NewLoopPolicy wanted, Instant now) {
        this.surveyKey = wanted.surveyKey();
        this.question = wanted.question();
        this.scoreFrom = wanted.scoreFrom();
        this.scoreTo = wanted.scoreTo();
        this.agentId = wanted.agentId();
        this.dueDays = wanted.dueDays();
        this.active = wanted.activeOrDefault();
        this.updatedAt = now;
    }

    NewLoopPolicy content() {
        return new NewLoopPolicy(surveyKey, question, scoreFrom, scoreTo, agentId, dueDays, active);
    }

    boolean meets(int score) {
        return active && score >= scoreFrom && score <= scoreTo;
    }

    String id() {
        return id;
    }

    String surveyKey() {
        return surveyKey;
    }

    String question() {
        return question;
    }

    @Nullable String agentId() {
        return agentId;
    }

    int dueDays() {
        return dueDays;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
