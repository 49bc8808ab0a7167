// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.timeline;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.file.FileEntry;
import dev.kept.customer.file.FilePosition;
import dev.kept.customer.file.FileSection;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges the sections of a customer's file into one view, newest first. Entries of one instant are ordered by their ids,
 * which are unique over all sections: so a page ends at exactly one entry, and the next begins behind it.
 */
@ApplicationScoped
class Timeline {

    private static final Comparator<FileEntry> NEWEST_FIRST = Comparator.comparing(FileEntry::occurredAt)
            .thenComparing(FileEntry::id)
            .reversed();

    private final List<FileSection> sections;
    private final CustomerDirectory customers;
    private final Cursors cursors;

    Timeline(@All List<FileSection> sections, CustomerDirectory customers, Cursors cursors) {
        this.sections = sections;
        this.customers = customers;
        this.cursors = cursors;
    }

    @Transactional
    Page<TimelineEntryView> page(String customerId, TimelineFilter filter, PageRequest request, boolean masked) {
        List<FileSection> asked = asked(filter.kinds);
        String customer = customers.resolve(customerId);
        int limit = Limits.of(request.limit());
        String fingerprint = String.join(
                "|",
                "timeline",
                customerId,
                String.valueOf(filter.kinds),
                String.valueOf(filter.occurredAfter),
                String.valueOf(filter.occurredBefore));
        FilePosition before = cursors.decode(request.cursor(), fingerprint)
                .map(keys -> new FilePosition(Instant.parse(keys.get(0)), keys.get(1)))
                .orElse(beginning(filter.occurredBefore));
        List<Told> entries = asked.stream()
                .flatMap(section -> section.entries(customer, before, limit + 1).stream()
                        .map(entry -> new Told(entry, section.personal())))
                .filter(told -> filter.occurredAfter == null
                        || !told.entry().occurredAt().isBefore(filter.occurredAfter))
                .sorted(Comparator.comparing(Told::entry, NEWEST_FIRST))
                .limit(limit + 1L)
                .toList();
        return Page.of(
                entries,
                limit,
                last -> cursors.encode(
                        fingerprint,
                        last.entry().occurredAt().toString(),
                        last.entry().id()),
                told -> told.view(masked));
    }

    // No id is smaller than an empty one: nothing of that very instant is taken.
    private static @Nullable FilePosition beginning(@Nullable Instant before) {
        return before == null ? null : new FilePosition(before, "");
    }

    private List<FileSection> asked(@Nullable String kinds) {
        if (kinds == null) {
            return sections;
        }
        Set<String> wanted =
                Set.copyOf(List.of(kinds.split(",", -1)).stream().distinct().toList());
        Set<String> known = sections.stream().map(FileSection::kind).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter(
                    "kinds", "kind-unknown", known.stream().sorted().collect(Collectors.joining(", ")))));
        }
        return sections.stream()
                .filter(section -> wanted.contains(section.kind()))
                .toList();
    }

    /** An entry and its members that only some may see. */
    private record Told(FileEntry entry, Set<String> personal) {

        TimelineEntryView view(boolean masked) {
            JsonNode data = entry.data();
            if (masked && !personal.isEmpty()) {
                data = data.<ObjectNode>deepCopy().without(personal);
            }
            return new TimelineEntryView(entry.kind(), entry.id(), entry.occurredAt(), data);
        }
    }
}
