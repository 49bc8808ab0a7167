// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that is declared of a coupon at one version. */
@Embeddable
record CouponContent(
        String key,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Label name,

        @Enumerated(EnumType.STRING) CouponKind kind,
        @Nullable String currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<String> products,

        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_until") LocalDate validUntil,
        @Column(name = "per_customer") int perCustomer,
        @Nullable Integer total) {

    CouponContent {
        amount = amount == null ? null : Decimals.normal(amount);
        percent = percent == null ? null : Decimals.normal(percent);
    }

    @Nullable Money money() {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
