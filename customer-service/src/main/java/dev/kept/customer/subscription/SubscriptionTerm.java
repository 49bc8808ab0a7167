// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A due term in a table of its own, for lists by due day; replaced as a whole when its subscription changes. */
@Entity
@Immutable
@Table(name = "subscription_term")
class SubscriptionTerm {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subscription_id")
    private Subscription subscription;

    private int number;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected SubscriptionTerm() {}

    SubscriptionTerm(String id, Subscription subscription, Term term) {
        this.id = id;
        this.subscription = subscription;
        this.number = term.number();
        this.dueOn = term.dueOn();
    }

    String id() {
        return id;
    }

    Subscription subscription() {
        return subscription;
    }

    Term term() {
        return subscription.contract().terms().all().get(number - 1);
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
