// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a customer brought, and by whom it was brought, as a part of its file. */
@Singleton
class ReferralSection extends TableSection {
    private static final Table TABLE = new Table("referral", "referral", "made_at", Set.of());
    private static final String REFERRED = "referred/";

    private final ReferralRepository referrals;

    ReferralSection(EntityManager entities, Caller caller, ObjectMapper json, ReferralRepository referrals) {
        super(TABLE, entities, caller, json);
        this.referrals = referrals;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    // Both roles move; the ids of those where the customer was brought are marked, so that an undo moves them so.
    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        List<String> moved = new ArrayList<>(super.move(
                from,
                to,
                only == null
                        ? null
                        : only.stream().filter(id -> !id.startsWith(REFERRED)).toList(),
                changes));
        Optional<Referral> brought = referrals.findByReferred(from);
        // A customer comes once: where both were brought, the referral of the one that stays holds.
        if (brought.isPresent() && referrals.findByReferred(to).isEmpty()) {
            String id = brought.get().id();
            if (only == null || only.contains(REFERRED + id)) {
                EntityManager entities = referrals.getEntityManager();
                entities.createNativeQuery("update referral set referred_id = :to, version = version + 1"
                                + " where tenant = current_setting('kept.tenant') and id = :id")
                        .setParameter("to", to)
                        .setParameter("id", id)
                        .executeUpdate();
                entities.clear();
                changes.told(List.of(ReferralEvents.current(referrals.findById(id))));
                moved.add(REFERRED + id);
            }
        }
        return moved;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        referrals
                .findAll(ids)
                .forEach(referral ->
                        changes.told(List.of(ReferralEvents.gone(referral, from), ReferralEvents.current(referral))));
    }
}
