// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complaint is about. */
@Schema(name = "ComplaintAbout", description = "What a complaint is about.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintAbout(
        @Schema(description = "The product, as order lines name it.", examples = "85123A")
        @Nullable @Size(min = 1, max = 100) String product,

        @Schema(description = "Id of the order.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String orderId,

        @Schema(description = "Or the order's id in your own system.", examples = "536365")
        @Nullable @Size(min = 1, max = 100) String orderExternalId) {

    static final ComplaintAbout NOTHING = new ComplaintAbout(null, null, null);
}
