// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Finds who is due, among all tenants: it sees ids only. */
@ApplicationScoped
class LoyaltyQueue {
    /** A customer that is due. */
    record Due(String tenant, String customerId) {}

    private final AgroalDataSource dataSource;

    LoyaltyQueue(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those due longest first. */
    List<Due> due(Instant until, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select due_tenant, due_customer from due_loyalty_accounts(?, ?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
            statement.setInt(2, most);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getString(1), row.getString(2)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot see whose points or tiers are due", e);
        }
    }
}
