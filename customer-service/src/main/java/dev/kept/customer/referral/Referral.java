// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That one customer brought another. */
@Entity
@Table(name = "referral")
class Referral {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(name = "referred_id", updatable = false)
    private String referredId;

    @Column(updatable = false)
    private String code;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "converted_at")
    private @Nullable Instant convertedAt;

    @Column(name = "order_id")
    private @Nullable String orderId;

    @Column(name = "reward_entry_id")
    private @Nullable String rewardEntryId;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Referral() {}

    Referral(String id, ReferralCode code, String referredId, Instant madeAt, Instant at) {
        this.id = id;
        this.customerId = code.customerId();
        this.referredId = referredId;
        this.code = code.code();
        this.madeAt = madeAt;
        this.createdAt = at;
    }

    /** The referred customer has bought. */
    void convert(String order, Instant orderedAt) {
        this.orderId = order;
        this.convertedAt = orderedAt;
    }

    void reward(@Nullable String entry) {
        this.rewardEntryId = entry;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    String referredId() {
        return referredId;
    }

    String code() {
        return code;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant convertedAt() {
        return convertedAt;
    }

    @Nullable String orderId() {
        return orderId;
    }

    @Nullable String rewardEntryId() {
        return rewardEntryId;
    }

    long version() {
        return version;
    }
}
