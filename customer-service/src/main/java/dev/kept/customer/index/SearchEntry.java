// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.TenantId;

/** The words by which one customer is found. Read by the function {@code find_customers} only. */
@Entity
@Table(name = "customer_search")
class SearchEntry {

    /** The customer's id. */
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "open_text")
    private String openText;

    @Column(name = "open_grams")
    private String[] openGrams;

    @Column(name = "all_text")
    private String allText;

    @Column(name = "all_grams")
    private String[] allGrams;

    protected SearchEntry() {}

    SearchEntry(Indexed indexed, TenantGrams grams) {
        this.id = indexed.customerId();
        show(indexed, grams);
    }

    final void show(Indexed indexed, TenantGrams grams) {
        SearchText open = indexed.open();
        SearchText all = indexed.all();
        // An equal row is not written again: its arrays are entries of an index.
        if (!open.text().equals(openText) || !all.text().equals(allText)) {
            this.openText = open.text();
            this.openGrams = grams.of(open.grams());
            this.allText = all.text();
            this.allGrams = grams.of(all.grams());
        }
    }

    String id() {
        return id;
    }

    /** Makes the pairs of one tenant differ from those of all others, so that the index finds its rows only. */
    record TenantGrams(String tenant) {

        String[] of(Set<String> grams) {
            String prefix = Integer.toString(tenant.hashCode(), Character.MAX_RADIX) + ":";
            return grams.stream().map(gram -> prefix + gram).toArray(String[]::new);
        }
    }
}
