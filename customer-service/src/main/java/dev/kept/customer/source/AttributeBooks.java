// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;

/** The books of the customers that one transaction changes. */
public final class AttributeBooks {

    private final WinnerRule rule;
    private final AttributeValueRepository values;
    private final Map<String, AttributeBook> books = new LinkedHashMap<>();

    AttributeBooks(WinnerRule rule, AttributeValueRepository values) {
        this.rule = rule;
        this.values = values;
    }

    /** The book of a customer. */
    public AttributeBook of(String customerId) {
        return books.computeIfAbsent(customerId, id -> new AttributeBook(id, rule));
    }

    /**
     * By customer, the attributes of which sources now say different things; only where they are others than before.
     *
     * @param told the attributes that matter
     */
    public Map<String, SortedSet<String>> takeDisputed(Predicate<String> told) {
        Map<String, SortedSet<String>> disputed = new LinkedHashMap<>();
        books.forEach((customer, book) -> book.takeDisputed(told).ifPresent(now -> disputed.put(customer, now)));
        return disputed;
    }

    /** Keeps what was said since the last call. */
    public void save() {
        books.values().forEach(book -> values.persist(book.takeAdded()));
    }
}
