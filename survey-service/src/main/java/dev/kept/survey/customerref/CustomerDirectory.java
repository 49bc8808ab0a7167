// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The customers that the feed has told of. */
@ApplicationScoped
public class CustomerDirectory {

    // Of two customers with one external id (it moved, and the feed's parts have no common order) the later told is
    // right.
    private static final String BY_EXTERNAL_ID = """
            select distinct on (external_id) external_id, customer_id
            from customer_ref where tenant = ? and external_id = any (?)
            order by external_id, recorded_at desc, customer_id desc
            """;

    // In the order of ids, as whoever locks several rows must. The lock makes the feed's reader wait until what is
    // recorded for these customers can be seen by a merge or an erasure of them.
    private static final String HELD = """
            select customer_id, merged_into, deleted
            from customer_ref where tenant = ? and customer_id = any (?) order by customer_id for share
            """;

    private final DataSource database;
    private final CustomerFeed feed;

    CustomerDirectory(DataSource database, CustomerFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    /**
     * Customer ids by external id; what is unknown is absent.
     *
     * @param patience how long to wait for what the customer feed held when this was called but we have not read yet
     */
    public Map<String, String> findByExternalIds(String tenant, Collection<String> externalIds, Duration patience) {
        Map<String, String> found = find(tenant, externalIds);
        if (found.size() < externalIds.size() && feed.awaitPresent(patience)) {
            found = find(tenant, externalIds);
        }
        return found;
    }

    /**
     * Who stands for these customers now: the customer itself, or the one that it was merged into; absent if that one was
     * deleted or erased. What this tells stays true until the caller's transaction ends.
     */
    public Map<String, String> holdSurvivors(String tenant, Collection<String> customerIds) {
        Map<String, String> survivors = new HashMap<>();
        customerIds.forEach(id -> survivors.put(id, id));
        Set<String> open = new HashSet<>(customerIds);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Map<String, String> merged = new HashMap<>();
            Set<String> gone = new HashSet<>();
            query(HELD, tenant, open, row -> {
                if (row.getString(2) != null) {
                    merged.put(row.getString(1), row.getString(2));
                } else if (row.getBoolean(3)) {
                    gone.add(row.getString(1));
                }
            });
            survivors.replaceAll((id, survivor) -> merged.getOrDefault(survivor, survivor));
            survivors.values().removeIf(gone::contains);
            seen.addAll(open);
            open = new HashSet<>(merged.values());
            open.removeAll(seen);
        }
        return survivors;
    }

    private Map<String, String> find(String tenant, Collection<String> externalIds) {
        Map<String, String> found = new HashMap<>();
        query(BY_EXTERNAL_ID, tenant, externalIds, row -> found.put(row.getString(1), row.getString(2)));
        return found;
    }

    private void query(String sql, String tenant, Collection<String> ids, RowReader reader) {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new CustomerRefException("Cannot read the customer directory", e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
