// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Raw facts in tables of a database, and questions to them in SQL. */
final class SqlYardstick implements AutoCloseable {

    private static final String CUSTOMERS = "create table customers (id text primary key, region text not null)";
    // 18 digits, the most that DuckDB computes in a machine word: with 19 it takes eight times as long.
    private static final String ORDERS = "create table orders (id text primary key, customer_id text not null,"
            + " ordered_at timestamp not null, amount decimal(18, 4) not null)";

    private final Connection connection;

    private SqlYardstick(Connection connection) {
        this.connection = connection;
    }

    /** Tables with the indexes that such questions want, in a schema of their own of a PostgreSQL that others use too. */
    static SqlYardstick postgres(Connection connection, TableFiles files) throws SQLException {
        SqlYardstick yardstick = new SqlYardstick(connection);
        yardstick.run("create schema bench", "set search_path = bench", CUSTOMERS, ORDERS);
        Copies.file(connection, "copy customers from stdin", files.customers());
        Copies.file(connection, "copy orders from stdin", files.orders());
        yardstick.run(
                "create index on orders (ordered_at) include (customer_id, amount)",
                "create index on orders (customer_id, ordered_at) include (amount)",
                "vacuum analyze customers",
                "vacuum analyze orders");
        return yardstick;
    }

    /** A columnar engine in this process. */
    static SqlYardstick duckDb(TableFiles files) throws SQLException {
        SqlYardstick yardstick = new SqlYardstick(DriverManager.getConnection("jdbc:duckdb:"));
        yardstick.run(
                CUSTOMERS.replace(" primary key", ""),
                ORDERS.replace(" primary key", ""),
                copy("customers", files.customers()),
                copy("orders", files.orders()));
        return yardstick;
    }

    private static String copy(String table, Path file) {
        return "copy " + table + " from '" + file.toAbsolutePath() + "' (delimiter '\t', header false)";
    }

    /** The figures, which are the last column. */
    List<Double> ask(Question question) throws SQLException {
        List<Double> figures = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.sql())) {
            int last = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                figures.add(rows.getBigDecimal(last).doubleValue());
            }
        }
        return figures;
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
