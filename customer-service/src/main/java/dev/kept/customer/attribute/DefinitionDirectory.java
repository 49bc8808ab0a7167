// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells other features what a tenant says about the attributes of its customers. */
@ApplicationScoped
public class DefinitionDirectory {

    private final AttributeDefinitionRepository definitions;

    DefinitionDirectory(AttributeDefinitionRepository definitions) {
        this.definitions = definitions;
    }

    /** What holds for the current tenant. */
    @Transactional
    public Definitions current() {
        return new Definitions(definitions.listAll());
    }
}
