// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was agreed and what happened; equal contents mean that nothing changed. */
@Embeddable
record SubscriptionContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "started_on") LocalDate startedOn,
        String plan,
        BigDecimal amount,
        String currency,
        int quantity,
        String term,
        @Column(name = "grace_days") int graceDays,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<Change> changes) {

    SubscriptionContent {
        amount = Decimals.normal(amount);
        changes = List.copyOf(changes);
    }

    static SubscriptionContent of(
            @Nullable String externalId, Contract contract, Recurring initial, String currency, List<Change> changes) {
        return new SubscriptionContent(
                externalId,
                contract.startedOn(),
                initial.plan(),
                initial.amount(),
                currency,
                initial.quantity(),
                initial.term(),
                contract.graceDays(),
                changes);
    }

    Recurring initial() {
        return new Recurring(plan, amount, quantity, term);
    }

    Contract contract() {
        return new Contract(startedOn, initial(), graceDays, changes);
    }
}
