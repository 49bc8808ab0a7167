// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import static dev.kept.customer.merge.MergeProblem.MERGE_NOT_FOUND;
import static dev.kept.customer.merge.MergeProblem.MERGE_NOT_THE_LAST;
import static dev.kept.customer.merge.MergeProblem.MERGE_UNDONE_ALREADY;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.customer.CustomerMerging;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.file.FileSection;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one customer of two, and undoes that. Everything happens in one transaction. */
@ApplicationScoped
class CustomerMergeService {

    private final CustomerMergeRepository merges;
    private final MergeNames names;
    private final CustomerMerging customers;
    private final List<FileSection> sections;
    private final Telling telling;
    private final Clock clock;

    CustomerMergeService(
            CustomerMergeRepository merges,
            MergeNames names,
            CustomerMerging customers,
            @All List<FileSection> sections,
            Telling telling,
            Clock clock) {
        this.merges = merges;
        this.names = names;
        this.customers = customers;
        // In one order for all: two merges must not wait for each other's rows in a circle.
        this.sections = sections.stream()
                .sorted(Comparator.comparing(FileSection::kind))
                .toList();
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    CustomerMerge get(String id) {
        return merges.findByIdOptional(id).orElseThrow(() -> MERGE_NOT_FOUND.with(id));
    }

    @Transactional
    CustomerMerge merge(NewCustomerMerge wanted) {
        MergePair pair = names.resolve(wanted);
        customers.lockForMerge(pair.survivorId(), pair.mergedId());
        Changes changes = telling.begin();
        Map<String, List<String>> moved = new TreeMap<>();
        for (FileSection section : sections) {
            List<String> ids = section.move(pair.mergedId(), pair.survivorId(), null, changes);
            if (!ids.isEmpty()) {
                moved.put(section.kind(), ids);
            }
        }
        List<String> filled = customers.merge(pair.survivorId(), pair.mergedId(), changes);
        CustomerMerge merge = new CustomerMerge(
                Ids.next("mrg"), pair, wanted.reason(), new CustomerMerge.Effect(moved, filled), now(), telling.who());
        merges.persist(merge);
        telling.finish("customer.merged", merge, changes);
        return merge;
    }

    @Transactional
    CustomerMerge undo(String id) {
        MergePair pair = get(id).pair();
        merges.findStanding(pair.survivorId()).ifPresent(further -> {
            throw MERGE_NOT_THE_LAST.with(pair.survivorId(), further.id());
        });
        customers.lockForUndo(pair.survivorId(), pair.mergedId());
        CustomerMerge merge = merges.findForChange(id).orElseThrow(() -> MERGE_NOT_FOUND.with(id));
        Instant undoneAt = merge.undoneAt();
        if (undoneAt != null) {
            throw MERGE_UNDONE_ALREADY.with(undoneAt.toString());
        }
        merge.undo(now(), telling.who());
        Map<String, List<String>> moved = merge.moved();
        List<String> filled = merge.filled();
        Changes changes = telling.begin();
        for (FileSection section : sections) {
            List<String> ids = moved.getOrDefault(section.kind(), List.of());
            section.move(pair.survivorId(), pair.mergedId(), ids, changes);
        }
        customers.undo(pair.survivorId(), pair.mergedId(), filled, changes);
        telling.finish("customer.merge-undone", merge, changes);
        return get(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }

    /** Tells the other services and the audit log what was done, and by whom. */
    @ApplicationScoped
    static class Telling {

        private final EventFeed feed;
        private final AuditLog audit;
        private final Caller caller;

        Telling(EventFeed feed, AuditLog audit, Caller caller) {
            this.feed = feed;
            this.audit = audit;
            this.caller = caller;
        }

        Changes begin() {
            return feed.begin();
        }

        String who() {
            return caller.subject();
        }

        void finish(String action, CustomerMerge merge, Changes changes) {
            changes.finish();
            audit.record(
                    action,
                    merge.id(),
                    Map.of(
                            "survivor",
                            merge.pair().survivorId(),
                            "merged",
                            merge.pair().mergedId()));
        }
    }
}
