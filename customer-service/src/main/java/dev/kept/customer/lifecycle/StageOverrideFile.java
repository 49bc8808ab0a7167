// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Stages set by hand, in the customer's file. */
@Singleton
class StageOverrideFile extends TableSection {

    StageOverrideFile(EntityManager entities, Caller caller, ObjectMapper json) {
        super(new Table("stage-override", "stage_override", "created_at", Set.of("reason")), entities, caller, json);
    }
}
