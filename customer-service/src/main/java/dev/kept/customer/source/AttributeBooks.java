// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Keeps what was said since the last call. */
    public void save() {
        books.values().forEach(book -> values.persist(book.takeAdded()));
    }
}
