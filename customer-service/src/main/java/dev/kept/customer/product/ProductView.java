// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as a client sees it. */
@Schema(name = "Product", description = "Something that is sold.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductView(
        @Schema(required = true, examples = "prd_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "The code by which order lines name it.", examples = "TEA-250")
        String code,

        @Schema(required = true, description = "Its name.") Label name,

        @Schema(description = "What kind of thing it is.", examples = "tea") @Nullable String category,

        @Schema(description = "Key of its product line.", examples = "beverages") @Nullable String productLine,

        @Schema(description = "What one of it costs you.") @Nullable Money unitCost,

        @Schema(required = true, description = "Whether it is still sold.")
        boolean active,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static ProductView of(Product product) {
        ProductContent content = product.content();
        return new ProductView(
                product.id(),
                content.code(),
                content.name(),
                content.category(),
                content.productLine(),
                content.cost(),
                content.active(),
                product.createdAt(),
                product.updatedAt());
    }
}
