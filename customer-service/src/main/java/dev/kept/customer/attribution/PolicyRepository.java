// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the policy of the current tenant, and whose customers are yet to follow it. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<DeclaredPolicy, String> {
    private final AgroalDataSource dataSource;

    PolicyRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<DeclaredPolicy> findDeclared() {
        return findAll().singleResultOptional();
    }

    /** The tenants, among all of them, with customers that are yet to follow the policy. */
    List<String> tenantsWithWork() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select due_tenant from due_attribution_policies()");
                ResultSet row = statement.executeQuery()) {
            List<String> tenants = new ArrayList<>();
            while (row.next()) {
                tenants.add(row.getString(1));
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot see which attributions are due", e);
        }
    }

    /** Where to go on, which nobody else can read until the transaction ends; empty where nothing is left to do. */
    Optional<String> takeWork() {
        return texts(getEntityManager()
                        .createNativeQuery("select todo_after from attribution_policy"
                                + " where tenant = current_setting('kept.tenant') and todo_after is not null"
                                + " for update skip locked"))
                .stream()
                .findFirst();
    }

    /** Notes where to go on; null when all is done. The policy's version stays, as what it says does. */
    void workedUntil(@Nullable String customerId) {
        getEntityManager()
                .createNativeQuery("update attribution_policy set todo_after = cast(:after as text)"
                        + " where tenant = current_setting('kept.tenant')")
                .setParameter("after", customerId)
                .executeUpdate();
    }

    List<String> customersAfter(String customerId, int most) {
        return texts(getEntityManager()
                .createNativeQuery("select id from customer where tenant = current_setting('kept.tenant')"
                        + " and id > :after order by id")
                .setParameter("after", customerId)
                .setMaxResults(most));
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private static List<String> texts(Query query) {
        return query.getResultList();
    }
}
