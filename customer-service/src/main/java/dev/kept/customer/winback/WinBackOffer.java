// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static dev.kept.customer.winback.WinBackProblem.WIN_BACK_OFFER_SETTLED;

import dev.kept.customer.customer.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that was offered to a customer so that it comes back. */
@Entity
@Table(name = "win_back_offer")
class WinBackOffer {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    @Enumerated(EnumType.STRING)
    private OfferOutcome outcome = OfferOutcome.OPEN;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "order_id")
    private @Nullable String orderId;

    @Column(name = "subscription_id")
    private @Nullable String subscriptionId;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected WinBackOffer() {}

    WinBackOffer(String id, String customerId, OfferContent content, @Nullable Stage stage, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.stage = stage;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(OfferContent changed, @Nullable Stage stageThen, Instant at) {
        this.content = changed;
        this.stage = stageThen;
        this.updatedAt = at;
    }

    /** The customer said no; a problem unless the offer is open. */
    void decline(Instant declined, Instant at) {
        if (outcome != OfferOutcome.OPEN) {
            throw WIN_BACK_OFFER_SETTLED.with(outcome);
        }
        this.declinedAt = declined;
        this.updatedAt = at;
    }

    /** Whether that changes anything. */
    boolean settle(Settlement settlement) {
        Purchase by = settlement.by();
        String order = by == null ? null : by.orderId();
        String subscription = by == null ? null : by.subscriptionId();
        if (outcome == settlement.outcome()
                && Objects.equals(settledAt, settlement.at())
                && Objects.equals(orderId, order)
                && Objects.equals(subscriptionId, subscription)) {
            return false;
        }
        this.outcome = settlement.outcome();
        this.settledAt = settlement.at();
        this.orderId = order;
        this.subscriptionId = subscription;
        return true;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    OfferContent content() {
        return content;
    }

    @Nullable Stage stage() {
        return stage;
    }

    @Nullable Instant declinedAt() {
        return declinedAt;
    }

    OfferOutcome outcome() {
        return outcome;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }

    @Nullable String orderId() {
        return orderId;
    }

    @Nullable String subscriptionId() {
        return subscriptionId;
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
