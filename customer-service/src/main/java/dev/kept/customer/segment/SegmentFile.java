// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

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

/** Stays in segments, in the customer's file. They follow from facts, so a merge moves none: both are derived anew. */
@Singleton
class SegmentFile extends TableSection {

    SegmentFile(EntityManager entities, Caller caller, ObjectMapper json) {
        super(new Table("segment-membership", "segment_membership", null, Set.of()), entities, caller, json);
    }

    @Override
    public Set<String> tables() {
        return Set.of("segment_membership", "customer_segments");
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }
}
