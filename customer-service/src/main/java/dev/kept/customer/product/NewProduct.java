// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a product. */
@Schema(name = "NewProduct", description = "Something that is sold.")
record NewProduct(
        @Schema(description = "The code by which order lines name it; unique.", examples = "TEA-250")
        @NotNull @Size(min = 1, max = 100) String code,

        @Schema(description = "Its name.") @NotNull @Valid Label name,

        @Schema(description = "What kind of thing it is.", examples = "tea") @Nullable @Size(min = 1, max = 100) String category,

        @Schema(description = "Key of its product line.", examples = "beverages") @Nullable @Size(min = 1, max = 60) String productLine,

        @Schema(description = "What one of it costs you.") @Nullable @Valid Money unitCost,

        @Schema(description = "Whether it is still sold; true if left out.") @Nullable Boolean active) {

    static NewProduct of(ProductContent content) {
        return new NewProduct(
                content.code(),
                content.name(),
                content.category(),
                content.productLine(),
                content.cost(),
                content.active());
    }

    ProductContent content() {
        return new ProductContent(
                code,
                name,
                category,
                productLine,
                unitCost == null ? null : unitCost.currency(),
                unitCost == null ? null : unitCost.value(),
                active == null || active);
    }
}
