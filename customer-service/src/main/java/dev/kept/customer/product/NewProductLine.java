// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.label.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says about a product line. */
@Schema(name = "NewProductLine", description = "A group of products that is looked at as one.")
record NewProductLine(
        @Schema(description = "Its name.") @NotNull @Valid Label name) {}
