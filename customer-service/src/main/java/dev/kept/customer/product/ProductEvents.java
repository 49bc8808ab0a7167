// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import org.jspecify.annotations.Nullable;

/** What other services hear of a product: its full state at each version. */
final class ProductEvents {
    /** The full state of a product. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String productId,
            String code,
            Label name,
            @Nullable String category,
            @Nullable String productLine,
            @Nullable Money unitCost,
            boolean active) {}

    private ProductEvents() {}

    static OutboxEvent saved(Product product) {
        return event("tenant.product.saved.v1", product, product.version());
    }

    static OutboxEvent deleted(Product product) {
        return event("tenant.product.deleted.v1", product, product.version() + 1);
    }

    private static OutboxEvent event(String type, Product product, long version) {
        ProductContent content = product.content();
        State state = new State(
                product.id(),
                content.code(),
                content.name(),
                content.category(),
                content.productLine(),
                content.cost(),
                content.active());
        return new OutboxEvent(type, "tenant", product.id(), version, product.updatedAt(), state);
    }
}
