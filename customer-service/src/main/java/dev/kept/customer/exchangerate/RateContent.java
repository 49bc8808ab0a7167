// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.money.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * All that a rate says; equal contents mean that nothing changed.
 *
 * @param rate units of the tenant's currency for one of this
 */
@Embeddable
record RateContent(
        String currency, @Column(name = "valid_from") LocalDate validFrom, BigDecimal rate) {

    RateContent {
        rate = Decimals.normal(rate);
    }

    /** What no two rates of a tenant share, as a client may write it. */
    String key() {
        return currency + "/" + validFrom;
    }
}
