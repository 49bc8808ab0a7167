// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Money;
import dev.kept.restkit.problem.Fault;
import java.util.List;
import java.util.Set;

/**
 * What must hold for every product, whichever way it comes in.
 *
 * @param lines those of the named product lines that exist
 */
record ProductCheck(Set<String> lines) {

    /** Adds what is wrong with the product to the faults; nothing if it may be kept. */
    void check(NewProduct product, List<Fault> faults) {
        Money cost = product.unitCost();
        if (cost != null) {
            Currencies.check("/unitCost/currency", cost.currency(), faults);
        }
        String line = product.productLine();
        if (line != null && !lines.contains(line)) {
            faults.add(Fault.textAt("/productLine", "product-line-unknown", line));
        }
    }
}
