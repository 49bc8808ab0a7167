// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an offer, and when: a pure function of the offer, of what was bought, and of the time.
 *
 * @param at when it was settled; null while it is open
 */
record Settlement(
        OfferOutcome outcome,
        @Nullable Instant at,
        @Nullable Purchase by) {

    /**
     * A purchase within the window wins the customer back, unless the customer had said no before.
     *
     * @param purchase the first one at or after the offer and before its end
     */
    static Settlement of(Instant expiresAt, @Nullable Instant declinedAt, @Nullable Purchase purchase, Instant now) {
        if (purchase != null && (declinedAt == null || purchase.at().isBefore(declinedAt))) {
            return new Settlement(OfferOutcome.WON_BACK, purchase.at(), purchase);
        }
        if (declinedAt != null) {
            return new Settlement(OfferOutcome.DECLINED, declinedAt, null);
        }
        return now.isBefore(expiresAt)
                ? new Settlement(OfferOutcome.OPEN, null, null)
                : new Settlement(OfferOutcome.EXPIRED, expiresAt, null);
    }
}
