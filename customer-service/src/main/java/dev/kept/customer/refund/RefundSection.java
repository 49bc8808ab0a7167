// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The refunds of a customer, as a part of its file. */
@Singleton
class RefundSection extends TableSection {

    private static final Table TABLE = new Table("refund", "refund", "refunded_at", Set.of("external_id", "reason"));

    private final RefundRepository refunds;

    RefundSection(EntityManager entities, Caller caller, ObjectMapper json, RefundRepository refunds) {
        super(TABLE, entities, caller, json);
        this.refunds = refunds;
    }

    // A refund belongs to the customer of its order: one that was recorded after a merge goes back with the order.
    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        if (only == null) {
            return super.move(from, to, null, changes);
        }
        Set<String> ids = new TreeSet<>(only);
        ids.addAll(refunds.findApartFromOrder(from, to));
        return super.move(from, to, ids, changes);
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        refunds.findAll(ids).forEach(refund -> changes.told(RefundEvents.moved(refund, from, to)));
    }
}
