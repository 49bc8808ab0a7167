// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What brought a customer, as a part of its file. It is derived: after a merge it follows from the moved facts. */
@Singleton
class AttributionSection extends TableSection {
    private static final Table TABLE = new Table("attribution", "customer_attribution", null, Set.of());

    AttributionSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }
}
