// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one source said of one attribute of one customer at one time. Only its standing ever changes. */
@Entity
@Table(name = "attribute_value")
class AttributeValue {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(updatable = false)
    private String attribute;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private @Nullable String value;

    @Column(updatable = false)
    private boolean withdrawn;

    @Column(name = "effective_at", updatable = false)
    private Instant effectiveAt;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.YIELDS;

    private boolean conflicting;

    protected AttributeValue() {}

    private AttributeValue(
            String customerId, String attribute, Saying saying, @Nullable String value, boolean withdrawn) {
        this.id = Ids.next("atv");
        this.customerId = customerId;
        this.attribute = attribute;
        this.source = saying.source();
        this.value = value;
        this.withdrawn = withdrawn;
        this.effectiveAt = saying.effectiveAt();
        this.recordedAt = saying.recordedAt();
    }

    /** The source says the value; null: that there is none. */
    static AttributeValue said(String customerId, String attribute, Saying saying, @Nullable String value) {
        return new AttributeValue(customerId, attribute, saying, value, false);
    }

    /** The source says nothing of the attribute any more. */
    static AttributeValue withdrawn(String customerId, String attribute, Saying saying) {
        return new AttributeValue(customerId, attribute, saying, null, true);
    }

    void stand(Standing standing, boolean conflicting) {
        this.standing = standing;
        this.conflicting = conflicting;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    String attribute() {
        return attribute;
    }

    String source() {
        return source;
    }

    @Nullable String value() {
        return value;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Standing standing() {
        return standing;
    }

    boolean conflicting() {
        return conflicting;
    }
}
