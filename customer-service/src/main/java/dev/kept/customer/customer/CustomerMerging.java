// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_NOT_FOUND;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.index.CustomerIndex;
import dev.kept.customer.source.AttributeLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Merges two profiles and undoes that. What else belongs to the customers is moved by others. */
@ApplicationScoped
public class CustomerMerging {

    private final CustomerRepository customers;
    private final ProfileWriter writer;
    private final AttributeLedger ledger;
    private final CustomerIndex index;

    CustomerMerging(CustomerRepository customers, ProfileWriter writer, AttributeLedger ledger, CustomerIndex index) {
        this.customers = customers;
        this.writer = writer;
        this.ledger = ledger;
        this.index = index;
    }

    /**
     * Keeps everybody from recording anything for two customers until the transaction ends, in the order of their ids;
     * a problem if one of them is merged or erased.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockForMerge(String survivorId, String mergedId) {
        customers.lockMerges();
        refuse(survivorId, mergedId);
        lock(survivorId, mergedId);
        refuse(survivorId, mergedId);
    }

    /** The same to undo a merge; a problem if the survivor was itself merged since, or one of them erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockForUndo(String survivorId, String mergedId) {
        customers.lockMerges();
        lock(survivorId, mergedId);
        ProfileChanges.refuseFixed(get(survivorId));
        ProfileChanges.refuseErased(get(mergedId));
    }

    private void lock(String one, String other) {
        customers.lockNames(List.of(one, other));
        customers.getEntityManager().clear(); // what was read before may have changed until the lock was there
    }

    private void refuse(String survivorId, String mergedId) {
        customers.getEntityManager().clear();
        ProfileChanges.refuseFixed(get(survivorId));
        ProfileChanges.refuseFixed(get(mergedId));
    }

    /**
     * Makes the survivor of both: it takes over what it does not know itself.
     *
     * @return the ids of the values that it took over, by which {@link #undo} gives them back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> merge(String survivorId, String mergedId, Changes changes) {
        Customer survivor = get(survivorId);
        Customer merged = get(mergedId);
        ProfileChanges profiles = writer.begin(List.of(survivor, merged), changes);
        Instant now = profiles.now();
        List<String> filled =
                profiles.book(survivor).takeOver(profiles.book(merged), gaps(survivor, merged, profiles.fields()));
        retell(survivor, survivor.profile(), profiles, now);
        merged.mergeInto(survivorId, now);
        changes.after(merged, () -> CustomerEvents.merged(merged, survivorId, now));
        writer.store(profiles);
        if (!profiles.book(merged).disputed().isEmpty()) {
            changes.told(List.of(ConflictEvents.changed(mergedId, List.of(), now)));
        }
        ledger.hideConflicts(mergedId);
        index.removeKeys(List.of(mergedId));
        return filled;
    }

    /** Makes two of one again; what was said of the survivor since then stays with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(String survivorId, String mergedId, List<String> filled, Changes changes) {
        Customer survivor = get(survivorId);
        Customer merged = get(mergedId);
        ProfileChanges profiles = writer.begin(List.of(survivor, merged), changes);
        Instant now = profiles.now();
        Set<String> taken = profiles.book(survivor).withdraw(filled, now);
        Map<String, String> own = profiles.fields().flatten(survivor.profile());
        own.keySet().removeAll(taken);
        retell(survivor, profiles.fields().unflatten(own, survivor.profile()), profiles, now);
        profiles.book(merged).decideAgain();
        merged.standAlone();
        changes.after(merged, () -> CustomerEvents.mergeUndone(merged, survivorId, now));
        changes.before(merged); // its profile is told with the next version
        merged.touch(now);
        profiles.tell(merged, now);
        writer.store(profiles);
    }

    // Always a new version: whoever read the survivor before does not know what it has now.
    private static void retell(Customer survivor, CustomerProfile own, ProfileChanges profiles, Instant now) {
        if (!profiles.believe(survivor, own, now)) {
            profiles.changes().before(survivor);
            survivor.touch(now);
            profiles.tell(survivor, now);
        }
    }

    private static Set<String> gaps(Customer survivor, Customer merged, ProfileFields fields) {
        Set<String> known = fields.flatten(survivor.profile()).keySet();
        Set<String> gaps = new TreeSet<>(fields.flatten(merged.profile()).keySet());
        gaps.removeAll(known);
        // The score and the reason of one level say nothing of another one.
        gaps.removeIf(path -> path.startsWith("risk.") && known.contains("risk.level"));
        return gaps;
    }

    private Customer get(String id) {
        return customers.findByIdOptional(id).orElseThrow(() -> CUSTOMER_NOT_FOUND.with(id));
    }
}
