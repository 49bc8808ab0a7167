// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The attribution that others were told of. */
@Entity
@Table(name = "customer_attribution")
class CustomerAttribution {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    private String channel;

    @Column(name = "campaign_id")
    private @Nullable String campaignId;

    @Enumerated(EnumType.STRING)
    private Because because;

    @Column(name = "touch_id")
    private @Nullable String touchId;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CustomerAttribution() {}

    CustomerAttribution(String id, String customerId) {
        this.id = id;
        this.customerId = customerId;
    }

    /** Whether this is what is kept already. */
    boolean is(Attribution attribution, Instant acquired) {
        return acquired.equals(acquiredAt)
                && attribution.equals(new Attribution(channel, campaignId, because, touchId));
    }

    void become(Attribution attribution, Instant acquired, Instant at) {
        this.channel = attribution.channel();
        this.campaignId = attribution.campaignId();
        this.because = attribution.because();
        this.touchId = attribution.touchId();
        this.acquiredAt = acquired;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    String channel() {
        return channel;
    }

    @Nullable String campaignId() {
        return campaignId;
    }

    Because because() {
        return because;
    }

    Instant acquiredAt() {
        return acquiredAt;
    }

    long version() {
        return version;
    }
}
