// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.file.FileSection;
import dev.kept.customer.privacy.ErasedCustomers.Row;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Erases all sections of a customer's file and what else is stored of it. */
@ApplicationScoped
class CustomerFile {

    /** What went, section by section, and outside of the file. */
    record Removed(List<ErasedSection> sections, RemovedCopies copies) {}

    private final List<FileSection> sections;
    private final EventFeed feed;
    private final ErasedCustomers customers;
    private final StoredCopies copies;

    CustomerFile(@All List<FileSection> sections, EventFeed feed, ErasedCustomers customers, StoredCopies copies) {
        this.sections = sections;
        this.feed = feed;
        this.customers = customers;
        this.copies = copies;
    }

    /** Removes everything personal in the caller's transaction, and finds out what that was by looking before and after. */
    Removed erase(String customerId, Instant at) {
        Map<FileSection, FileTally> before = new LinkedHashMap<>();
        sections.forEach(section -> before.put(section, tally(section, customerId)));

        Changes changes = feed.begin();
        sections.forEach(section -> section.erase(customerId, changes));
        List<Row> rows = customers.of(customerId);
        changes.told(rows.stream().map(row -> row.erased(at)).toList());
        changes.finish();

        List<ErasedSection> erased = new ArrayList<>();
        before.forEach((section, tally) -> erased.add(
                new ErasedSection(section.kind(), tally.records(), tally.missingFrom(tally(section, customerId)))));
        erased.sort(Comparator.comparing(ErasedSection::kind));
        return new Removed(erased, removeCopies(rows, before.values()));
    }

    private RemovedCopies removeCopies(List<Row> rows, Iterable<FileTally> tallies) {
        Set<String> customerIds = new TreeSet<>();
        rows.forEach(row -> customerIds.add(row.id()));
        Set<String> ids = new TreeSet<>(customerIds);
        Set<String> externalIds = new TreeSet<>();
        tallies.forEach(tally -> {
            ids.addAll(tally.ids());
            externalIds.addAll(tally.externalIds());
        });
        return copies.remove(customerIds, ids, externalIds);
    }

    private static FileTally tally(FileSection section, String customerId) {
        return new FileTally(section.export(customerId));
    }
}
