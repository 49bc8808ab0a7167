// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that a customer has not bought, and why it may want it. */
@Schema(name = "ProductCandidate", description = "A product that the customer has not bought, and why it may want it.")
record ProductCandidate(
        @Schema(required = true, description = "Code of the product.", examples = "71053")
        String product,

        @Schema(required = true, description = "What the customer has bought that speaks most for it.")
        Reason because) {

    /** Why. */
    @Schema(
            name = "ProductCandidateReason",
            description = "Of the other customers who bought `product`, so many bought the candidate too.")
    record Reason(
            @Schema(required = true, examples = "85123A") String product,

            @Schema(required = true, description = "Other customers who bought both.", examples = "25")
            long boughtBoth,

            @Schema(required = true, description = "Other customers who bought `product`.", examples = "40")
            long bought,

            @Schema(required = true, description = "boughtBoth / bought, 0 to 1.", examples = "0.625")
            double confidence,

            @Schema(
                    required = true,
                    description = "How many times more often than all other customers they bought the candidate; above"
                            + " 1.",
                    examples = "3.1")
            double lift) {}

    static ProductCandidate of(CoPurchase best) {
        return new ProductCandidate(
                best.candidate(),
                new Reason(best.owned(), best.both(), best.ownedBuyers(), best.confidence(), best.lift()));
    }
}
