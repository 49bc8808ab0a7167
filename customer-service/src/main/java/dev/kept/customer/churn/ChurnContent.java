// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one churn.
 *
 * @param churnedOn the first day without the customer
 * @param reasons codes, the main one first; none while the reason is unknown
 * @param source how they are known; null while the reason is unknown
 * @param note free text
 */
@Embeddable
record ChurnContent(
        @Column(name = "churned_on") LocalDate churnedOn,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<String> reasons,

        @Enumerated(EnumType.STRING) @Nullable ChurnSource source,
        @Nullable String note) {

    ChurnContent {
        reasons = List.copyOf(reasons);
    }
}
