// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where products belong, for the features that name products by their code. */
@ApplicationScoped
public class ProductDirectory {

    private final ProductRepository products;

    ProductDirectory(ProductRepository products) {
        this.products = products;
    }

    /** By code, for those of the codes that the current tenant's catalogue knows at this moment. */
    public Map<String, ProductGroup> groups(Collection<String> codes) {
        Map<String, ProductGroup> groups = new HashMap<>();
        if (!codes.isEmpty()) {
            products.findGroups(codes).forEach(row -> groups.put(row.code(), row.group()));
        }
        return groups;
    }
}
