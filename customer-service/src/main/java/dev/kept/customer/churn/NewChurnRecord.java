// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a churn. */
@Schema(
        name = "NewChurnRecord",
        description = "A customer left, and why. Name the customer by customerId or customerExternalId.")
record NewChurnRecord(
        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(
                description =
                        "The first day without the customer, in the tenant's zone: from 1970, not ahead of today.",
                examples = "2024-06-01")
        @NotNull LocalDate churnedOn,

        @Schema(description = "Codes of churn reasons, the main one first; none if unknown.", examples = "[\"price\"]")
        @Nullable @Size(max = 5) List<@NotNull @Size(min = 1, max = 60) String> reasons,

        @Schema(description = "How they are known; ENTERED if left out.", examples = "ASKED") @Nullable ChurnSource source,

        @Schema(description = "What was said; shown only with the scope customers:pii.", examples = "Found it cheaper.")
        @Nullable @Size(max = 2000) String note) {

    static NewChurnRecord of(ChurnRecord record) {
        ChurnContent content = record.content();
        return new NewChurnRecord(
                record.customerId(), null, content.churnedOn(), content.reasons(), content.source(), content.note());
    }

    /** What is kept of it. */
    ChurnContent content() {
        List<String> codes = reasons == null ? List.of() : reasons;
        ChurnSource known = source == null ? ChurnSource.ENTERED : source;
        return new ChurnContent(churnedOn, codes, codes.isEmpty() ? null : known, note);
    }
}
