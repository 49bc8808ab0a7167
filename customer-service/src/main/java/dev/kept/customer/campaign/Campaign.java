// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_STEP_ILLEGAL;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A dated effort to reach an audience over one channel. */
@Entity
@Table(name = "campaign")
class Campaign {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Embedded
    private CampaignContent content;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status = CampaignStatus.DRAFT;

    @Column(name = "audience_on")
    private @Nullable LocalDate audienceOn;

    @Column(name = "audience_size")
    private @Nullable Integer audienceSize;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Campaign() {}

    Campaign(String id, CampaignContent content, Instant at) {
        this.id = id;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(CampaignContent changed, Instant at) {
        this.content = changed;
        this.updatedAt = at;
    }

    /** Takes the next step; a problem if the life of a campaign does not go that way. */
    void become(CampaignStatus next, Instant at) {
        if (!status.next().equals(Optional.of(next))) {
            throw CAMPAIGN_STEP_ILLEGAL.with(
                    status, status.next().map(CampaignStatus::name).orElse("-"));
        }
        this.status = next;
        this.updatedAt = at;
    }

    /** Who was in its segment on a day is its audience from here on. */
    void froze(LocalDate on, int size) {
        this.audienceOn = on;
        this.audienceSize = size;
    }

    @Nullable LocalDate audienceOn() {
        return audienceOn;
    }

    @Nullable Integer audienceSize() {
        return audienceSize;
    }

    String id() {
        return id;
    }

    CampaignContent content() {
        return content;
    }

    CampaignStatus status() {
        return status;
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
