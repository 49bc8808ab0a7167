// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.policy.Amounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A buyer with the scores. */
@Schema(name = "RfmCustomer", description = "A buyer with what the scores are made of; 5 is the best.")
record RfmCustomerView(
        @Schema(examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9") String customerId,

        @Schema(description = "Days from the last purchase day.", examples = "3")
        int recencyDays,

        @Schema(description = "Qualifying orders.", examples = "12")
        int orders,

        @Schema(description = "Revenue before refunds.", examples = "1280.50")
        String revenue,

        @Schema(examples = "5") int recency,
        @Schema(examples = "4") int frequency,
        @Schema(examples = "4") int monetary,
        RfmSegment segment) {

    static RfmCustomerView of(RfmScores.Scored scored) {
        return new RfmCustomerView(
                scored.buyer().customer(),
                scored.buyer().recencyDays(),
                scored.buyer().orders(),
                Amounts.text(scored.buyer().revenue()),
                scored.recency(),
                scored.frequency(),
                scored.monetary(),
                scored.segment());
    }
}
