// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import java.util.List;

/** A feature that keeps something that depends on which attributes are required. Found by CDI. */
public interface DefinitionListener {

    /** These keys of the current tenant are required from now on; called in the transaction of the change. */
    void requiredChanged(List<String> keys);
}
