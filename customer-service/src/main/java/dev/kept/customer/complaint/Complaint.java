// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.money.Money;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One complaint of one customer, from its receipt to its closing. */
@Entity
@Table(name = "complaint")
class Complaint {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private ComplaintContent content;

    private @Nullable String solution;

    private @Nullable BigDecimal compensation;

    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private @Nullable Satisfaction satisfaction;

    @Embedded
    private ComplaintProgress progress;

    @Embedded
    private ComplaintTiming timing;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Complaint() {}

    Complaint(String id, CustomerRef customer, ComplaintContent content, TimingRule rule, String currency, Instant at) {
        this.id = id;
        this.customerId = customer.id();
        this.content = content;
        this.progress = new ComplaintProgress(content.openedAt());
        this.timing = new ComplaintTiming(rule);
        this.currency = currency;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(ComplaintContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    void offer(Remedy remedy, Instant at) {
        this.solution = remedy.solution();
        Money money = remedy.compensation();
        this.compensation = money == null ? null : money.value();
        this.currency = money == null ? currency : money.currency();
        this.updatedAt = at;
    }

    void take(StepKind step, Instant stepAt, Instant at) {
        progress.take(step, stepAt);
        this.updatedAt = at;
    }

    void rate(Satisfaction rated, Instant at) {
        this.satisfaction = rated;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    ComplaintContent content() {
        return content;
    }

    @Nullable String externalId() {
        return content.externalId();
    }

    Remedy remedy() {
        return new Remedy(solution, compensation());
    }

    @Nullable Money compensation() {
        return compensation == null ? null : Money.of(compensation, currency);
    }

    @Nullable Satisfaction satisfaction() {
        return satisfaction;
    }

    ComplaintProgress progress() {
        return progress;
    }

    ComplaintTiming timing() {
        return timing;
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
