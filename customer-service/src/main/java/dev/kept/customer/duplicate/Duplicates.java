// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerSummary;
import dev.kept.customer.customer.PossibleDuplicate;
import dev.kept.customer.index.CustomerIndex;
import dev.kept.customer.index.MatchGroup;
import dev.kept.customer.index.MatchKey;
import dev.kept.customer.index.MatchKind;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds customers that may be the same one. */
@ApplicationScoped
class Duplicates {

    private static final int MOST_MEMBERS = 50;
    private static final String LIST = "duplicate-groups|";

    private final CustomerIndex index;
    private final CustomerDirectory directory;
    private final Cursors cursors;
    private final Caller caller;

    Duplicates(CustomerIndex index, CustomerDirectory directory, Cursors cursors, Caller caller) {
        this.index = index;
        this.directory = directory;
        this.cursors = cursors;
        this.caller = caller;
    }

    @Transactional
    List<PossibleDuplicate> of(String customerId) {
        return PossibleDuplicate.of(index.matches(directory.resolve(customerId)));
    }

    @Transactional
    Page<DuplicateGroup> groups(@Nullable MatchKind matchedOn, @Nullable Integer limit, @Nullable String cursor) {
        String fingerprint = LIST + matchedOn;
        int size = Limits.of(limit);
        List<String> after = cursors.decode(cursor, fingerprint).orElse(List.of("", ""));
        List<MatchGroup> found = index.groups(matchedOn, after.get(0), after.get(1), size + 1);
        boolean more = found.size() > size;
        List<MatchGroup> shown = more ? found.subList(0, size) : found;
        MatchGroup last = more ? shown.get(size - 1) : null;
        String next =
                last == null ? null : cursors.encode(fingerprint, last.kind().name(), last.hash());
        return new Page<>(shown.stream().map(this::view).toList(), new PageInfo(next, more));
    }

    private DuplicateGroup view(MatchGroup group) {
        boolean masked = !caller.has("customers:pii");
        List<CustomerSummary> customers = directory.summaries(index.members(group, MOST_MEMBERS), masked);
        String value = customers.stream()
                .flatMap(customer -> customer.keys().stream())
                .filter(key -> key.kind() == group.kind() && key.hash().equals(group.hash()))
                .map(MatchKey::value)
                .findFirst()
                .orElse(null);
        return new DuplicateGroup(group.kind(), group.hash(), value, group.size(), customers);
    }
}
