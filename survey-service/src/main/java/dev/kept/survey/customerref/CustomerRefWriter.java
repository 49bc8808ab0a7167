// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import dev.kept.feedkit.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the directory of customers. A later version of a customer wins, in whichever order they come. */
@ApplicationScoped
class CustomerRefWriter {

    private static final String UPSERT = """
            insert into customer_ref (tenant, customer_id, external_id, version, deleted, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant, customer_id) do update
            set external_id = excluded.external_id, version = excluded.version,
                deleted = excluded.deleted, recorded_at = excluded.recorded_at
            where excluded.version >= customer_ref.version
            """;

    private static final String MERGE = """
            insert into customer_ref (tenant, customer_id, version, deleted, recorded_at, merged_into, merge_version)
            values (?, ?, 0, false, ?, ?, ?)
            on conflict (tenant, customer_id) do update
            set merged_into = excluded.merged_into, merge_version = excluded.merge_version
            where excluded.merge_version >= customer_ref.merge_version
            """;

    private static final String MERGED_INTO =
            "select merged_into from customer_ref where tenant = ? and customer_id = ? and merged_into is not null";

    /** @param externalId null also where the customer is gone */
    void upsert(Connection connection, FeedEvent event, @Nullable String externalId, boolean gone) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, event.entity());
            upsert.setString(3, externalId);
            upsert.setLong(4, event.version());
            upsert.setBoolean(5, gone);
            upsert.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    /**
     * Notes whose a customer is now.
     *
     * @param into null where it is itself again
     * @return whether this is news
     */
    boolean merge(Connection connection, FeedEvent event, @Nullable String into) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setString(1, event.tenant());
            merge.setString(2, event.entity());
            merge.setObject(3, event.recordedAt().atOffset(ZoneOffset.UTC));
            merge.setString(4, into);
            merge.setLong(5, event.version());
            return merge.executeUpdate() == 1;
        }
    }

    /** The way from a customer to the one that stands for it, both included. */
    List<String> path(Connection connection, String tenant, String customerId) throws SQLException {
        List<String> path = new ArrayList<>(List.of(customerId));
        try (PreparedStatement select = connection.prepareStatement(MERGED_INTO)) {
            select.setString(1, tenant);
            while (true) {
                select.setString(2, path.get(path.size() - 1));
                try (ResultSet row = select.executeQuery()) {
                    // A circle cannot be made in customer-service, but its parts may be read out of their common order.
                    if (!row.next() || path.contains(row.getString(1))) {
                        return path;
                    }
                    path.add(row.getString(1));
                }
            }
        }
    }

    void forgetAll(Connection connection) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("select forget_customer_refs()")) {
            forget.execute();
        }
    }
}
