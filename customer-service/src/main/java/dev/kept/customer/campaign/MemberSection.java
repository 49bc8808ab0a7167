// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Set;

/** The campaigns that a customer is listed for, as a part of its file. */
@Singleton
class MemberSection extends TableSection {
    private static final Table TABLE = new Table("campaign-member", "campaign_member", "added_at", Set.of());

    MemberSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }
}
