// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of which attributes of a customer sources say different things at present. */
public final class ConflictTable {

    private final TenantConnection connection;

    public ConflictTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Of how many customers they do, by attribute; asks for nothing where there are no attributes. */
    SortedMap<String, Long> count(Set<String> attributes) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (!attributes.isEmpty()) {
            List<Map.Entry<String, Long>> found = connection.list(
                    "select a.attribute, count(*) from attribute_conflict c, unnest(c.attributes) a(attribute)"
                            + " where c.tenant = ? and a.attribute = any(?) group by a.attribute",
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    (Object) attributes.toArray(String[]::new));
            found.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        }
        return counts;
    }

    /**
     * Notes the conflicts of a customer as they are now; an older version than is known has no effect.
     *
     * @param source where it was told
     * @param attributes none where all sources agree
     */
    public void put(String source, String customer, long version, List<String> attributes) {
        connection.update(
                "insert into attribute_conflict as known (tenant, customer_id, source, version, attributes)"
                        + " values (?, ?, ?, ?, ?) on conflict (tenant, customer_id) do update set"
                        + " source = excluded.source, version = excluded.version, attributes = excluded.attributes"
                        + " where excluded.version > known.version",
                customer,
                source,
                version,
                attributes.toArray(String[]::new));
    }

    /** Forgets all that came from a source. */
    public void forget(String source) {
        connection.update("delete from attribute_conflict where tenant = ? and source = ?", source);
    }
}
