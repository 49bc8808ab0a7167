// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which segments a tenant has declared. Who is in them is in the timelines. */
public final class SegmentTable {

    private final TenantConnection connection;

    public SegmentTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Keys of the segments that have not been deleted. */
    public SortedSet<String> keys() {
        return new TreeSet<>(connection.list(
                "select key from tenant_segment where tenant = ? and not deleted", row -> row.getString(1)));
    }

    /**
     * Notes a segment as it is now; an older version than is known has no effect.
     *
     * @param source where it was told
     */
    public void put(String source, String id, long version, String key, boolean deleted) {
        connection.update(
                "insert into tenant_segment as known (tenant, id, source, version, key, deleted)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (tenant, id) do update set source = excluded.source,"
                        + " version = excluded.version, key = excluded.key, deleted = excluded.deleted"
                        + " where excluded.version > known.version",
                id,
                source,
                version,
                key,
                deleted);
    }

    /** Forgets all that came from a source. */
    public void forget(String source) {
        connection.update("delete from tenant_segment where tenant = ? and source = ?", source);
    }
}
