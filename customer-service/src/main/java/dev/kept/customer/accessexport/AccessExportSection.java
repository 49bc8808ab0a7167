// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Who asked to see a customer's file, as a part of that file. */
@Singleton
class AccessExportSection extends TableSection {

    private static final Table TABLE = new Table("access-export", "access_export", "requested_at", Set.of());

    AccessExportSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }
}
