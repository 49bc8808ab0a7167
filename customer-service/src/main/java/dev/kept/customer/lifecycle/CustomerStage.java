// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The stage that the worker last told of. Written by the worker alone, which holds the customer's row of due ones. */
@Entity
@Table(name = "customer_stage")
class CustomerStage {

    /** The customer's. */
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // for queries
    private String customerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    private @Nullable LocalDate since;

    private boolean qualified;

    /** Counts what was told, not what was written. */
    private long version;

    protected CustomerStage() {}

    CustomerStage(String customerId) {
        this.id = customerId;
        this.customerId = customerId;
    }

    void tell(@Nullable StageTransition last) {
        this.stage = last == null ? null : last.to();
        this.since = last == null ? null : last.on();
        this.version++;
    }

    void qualify(boolean qualifies) {
        this.qualified = qualifies;
    }

    String customerId() {
        return id;
    }

    @Nullable Stage stage() {
        return stage;
    }

    @Nullable LocalDate since() {
        return since;
    }

    boolean qualified() {
        return qualified;
    }

    long version() {
        return version;
    }
}
