// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.label.Label;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product line as a client sees it. */
@Schema(name = "ProductLine", description = "A group of products that is looked at as one.")
record ProductLineView(
        @Schema(required = true, examples = "prl_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "The key by which products name it.", examples = "beverages")
        String key,

        @Schema(required = true, description = "Its name.") Label name,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static ProductLineView of(ProductLine line) {
        return new ProductLineView(line.id(), line.key(), line.name(), line.createdAt(), line.updatedAt());
    }
}
