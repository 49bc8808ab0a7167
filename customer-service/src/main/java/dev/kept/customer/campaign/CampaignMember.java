// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** One customer of a campaign's listed audience. */
@Entity
@Table(name = "campaign_member")
class CampaignMember {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "campaign_id", updatable = false)
    private String campaignId;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected CampaignMember() {}

    CampaignMember(String id, String campaignId, String customerId, Instant at) {
        this.id = id;
        this.campaignId = campaignId;
        this.customerId = customerId;
        this.addedAt = at;
    }

    String id() {
        return id;
    }

    String campaignId() {
        return campaignId;
    }

    String customerId() {
        return customerId;
    }

    Instant addedAt() {
        return addedAt;
    }
}
