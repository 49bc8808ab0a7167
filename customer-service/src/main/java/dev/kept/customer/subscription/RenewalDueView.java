// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A renewal that is or was due. */
@Schema(name = "RenewalDue", description = "A renewal that is or was due, and what became of it.")
record RenewalDueView(
        @Schema(required = true, examples = "sub_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String subscriptionId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "The term at whose end it is due.")
        TermView term) {

    static RenewalDueView of(SubscriptionTerm due, LocalDate today) {
        Subscription subscription = due.subscription();
        return new RenewalDueView(
                subscription.id(),
                subscription.customerId(),
                TermView.of(
                        subscription.contract(),
                        due.term(),
                        today,
                        subscription.content().currency()));
    }
}
