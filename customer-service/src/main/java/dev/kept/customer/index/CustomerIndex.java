// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps and asks by what customers are found. */
@ApplicationScoped
public class CustomerIndex {

    /** The most customers that a search finds. */
    public static final int MOST = 1000;

    /** Selects the ids of the customers with a tag. */
    public static final String TAGGED = "select k.customerId from CustomerKey k where k.kind = 'TAG' and k.key = :%s";

    private static final int MOST_MATCHES = 50;

    private final IndexRepository rows;
    private final Caller caller;

    CustomerIndex(IndexRepository rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** Customers that were not there before shall be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Indexed> customers) {
        SearchEntry.TenantGrams grams = new SearchEntry.TenantGrams(caller.tenant());
        for (Indexed customer : customers) {
            wanted(customer).forEach(rows::persist);
            rows.persist(new SearchEntry(customer, grams));
        }
    }

    /** Customers that may be found already shall be found by this from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Collection<Indexed> customers) {
        List<String> ids = customers.stream().map(Indexed::customerId).toList();
        Map<List<String>, CustomerKey> obsolete = new HashMap<>();
        rows.findKeys(ids).forEach(key -> obsolete.put(key.identity(), key));
        Map<String, SearchEntry> entries = new HashMap<>();
        rows.findSearchEntries(ids).forEach(entry -> entries.put(entry.id(), entry));

        SearchEntry.TenantGrams grams = new SearchEntry.TenantGrams(caller.tenant());
        for (Indexed customer : customers) {
            for (CustomerKey key : wanted(customer)) {
                if (obsolete.remove(key.identity()) == null) {
                    rows.persist(key);
                }
            }
            SearchEntry entry = entries.get(customer.customerId());
            if (entry == null) {
                rows.persist(new SearchEntry(customer, grams));
            } else {
                entry.show(customer, grams);
            }
        }
        obsolete.values().forEach(rows::remove);
    }

    /** Customers shall be recognised by nothing any more; by words they are still found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeKeys(Collection<String> customerIds) {
        rows.findKeys(customerIds).forEach(rows::remove);
    }

    /** Other customers that may be the same one, what they share with it; at most 50 equalities. */
    @Transactional
    public List<Match> matches(String customerId) {
        rows.flush();
        return rows.findMatches(customerId, MOST_MATCHES);
    }

    /** Keys (of one kind, or of all) that several customers have, from a position on, in the order of kind and hash. */
    @Transactional
    public List<MatchGroup> groups(@Nullable MatchKind kind, String afterKind, String afterHash, int limit) {
        return rows.findGroups(kind, afterKind, afterHash, limit);
    }

    /** The customers that have a key, oldest first. */
    @Transactional
    public List<String> members(MatchGroup group, int limit) {
        return rows.findMembers(group.kind(), group.hash(), limit);
    }

    /**
     * The newest {@value #MOST} customers in one of whose texts this is found.
     *
     * @param personal whether to search names and contacts too
     */
    @Transactional
    public Set<String> search(String text, boolean personal) {
        String wanted = SearchText.normal(text);
        if (SearchText.pairs(wanted).isEmpty()) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter("q", "search-too-short")));
        }
        Set<String> found = new TreeSet<>(rows.search(wanted, SearchText.pairs(wanted), personal, MOST));
        String digits = SearchText.digits(wanted);
        if (personal && SearchText.isPhone(wanted) && digits.length() > 1 && !digits.equals(wanted)) {
            found.addAll(rows.search(digits, SearchText.pairs(digits), true, MOST));
        }
        return found;
    }

    private static Collection<CustomerKey> wanted(Indexed customer) {
        Map<List<String>, CustomerKey> keys = new HashMap<>();
        for (String tag : new HashSet<>(customer.tags())) {
            put(keys, new CustomerKey(customer.customerId(), CustomerKey.TAG, tag));
        }
        for (MatchKey key : customer.identity().keys()) {
            put(keys, new CustomerKey(customer.customerId(), key.kind().name(), key.hash()));
        }
        return keys.values();
    }

    private static void put(Map<List<String>, CustomerKey> keys, CustomerKey key) {
        keys.put(key.identity(), key);
    }
}
