// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.restkit.tenant.TenantContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose answers change in one transaction of the feed's reader, and that they must be derived anew: who had a response
 * before as well as who has it now. Each tenant's customers are held and marked at the end with one statement each, in
 * the order of ids like everybody's, so that nobody waits for another in a circle.
 */
final class AnswerMarks {

    private static final String WHOSE = "select distinct customer_id from survey_answer"
            + " where tenant = ? and id = any (?) and customer_id is not null";
    private static final String HOLD =
            "select id from customer where tenant = ? and id = any (?) order by id for no key update";
    private static final String MARK = "insert into derivation_due (id, tenant, customer_id, due_at)"
            + " select id, tenant, id, now() from customer where tenant = ? and id = any (?) order by id"
            + " on conflict (id) do update set due_at = least(derivation_due.due_at, excluded.due_at)";

    private final Connection connection;
    private final Map<String, Collection<String>> customers = new TreeMap<>();

    AnswerMarks(Connection connection) {
        this.connection = connection;
    }

    /** Notes whose these responses are at present; to be called before and after they change. */
    void note(Map<String, Collection<String>> responsesByTenant) throws SQLException {
        for (var responses : responsesByTenant.entrySet()) {
            try (PreparedStatement select = prepare(WHOSE, responses.getKey(), responses.getValue());
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    customers
                            .computeIfAbsent(responses.getKey(), tenant -> new TreeSet<>())
                            .add(rows.getString(1));
                }
            }
        }
    }

    void mark() throws SQLException {
        for (var some : customers.entrySet()) {
            try (PreparedStatement hold = prepare(HOLD, some.getKey(), some.getValue())) {
                hold.executeQuery().close();
            }
            try (PreparedStatement mark = prepare(MARK, some.getKey(), some.getValue())) {
                mark.executeUpdate();
            }
        }
    }

    private PreparedStatement prepare(String sql, String tenant, Collection<String> ids) throws SQLException {
        TenantContext.enter(connection, tenant);
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, tenant);
        statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
        return statement;
    }
}
