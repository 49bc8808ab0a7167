// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** The coupons of a customer, as a part of its file. */
@Singleton
class GrantSection extends TableSection {
    private static final Table TABLE = new Table("coupon-grant", "coupon_grant", "granted_at", Set.of());

    private final GrantRepository grants;

    GrantSection(EntityManager entities, Caller caller, ObjectMapper json, GrantRepository grants) {
        super(TABLE, entities, caller, json);
        this.grants = grants;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        grants.findAll(ids).forEach(grant -> changes.told(GrantEvents.moved(grant, from, to)));
    }
}
