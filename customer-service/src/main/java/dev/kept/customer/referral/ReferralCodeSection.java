// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Set;

/** The referral codes of a customer, as a part of its file. */
@Singleton
class ReferralCodeSection extends TableSection {
    private static final Table TABLE = new Table("referral-code", "referral_code", "created_at", Set.of());

    ReferralCodeSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }
}
