// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.background;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for which tenants there is work. Row-level security shows a connection without a tenant nothing, so the question
 * is a function of the database with its owner's right ({@code security definer}) that gives out tenants only.
 */
@ApplicationScoped
public class DueTenants {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    private final AgroalDataSource database;

    DueTenants(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The tenants that a function names, each once.
     *
     * @param function its name; its first column is the tenant
     * @param arguments in the order of its parameters, as JDBC takes them
     */
    public Set<String> of(String function, Object... arguments) {
        if (!NAME.matcher(function).matches()) {
            throw new IllegalArgumentException("No name of a function: " + function);
        }
        String marks = String.join(", ", Collections.nCopies(arguments.length, "?"));
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from " + function + "(" + marks + ")")) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            Set<String> tenants = new LinkedHashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tenants.add(row.getString(1));
                }
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot see for which tenants there is work: " + function, e);
        }
    }
}
