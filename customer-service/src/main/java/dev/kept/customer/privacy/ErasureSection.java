// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificate in an erased customer's file. It is of that customer for good. */
@Singleton
class ErasureSection extends TableSection {

    private static final Table TABLE = new Table("erasure", "erasure", "erased_at", Set.of());

    ErasureSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }
}
