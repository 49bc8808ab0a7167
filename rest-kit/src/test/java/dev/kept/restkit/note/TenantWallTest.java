// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.restkit.tenant.TenantContext;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TenantWallTest {
    private final String mine = Tenants.fresh();
    private final String theirs = Tenants.fresh();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aQueryWithoutAPredicateSeesOwnRowsOnly() {
        create(mine, "mine");
        create(theirs, "theirs");

        given().auth()
                .oauth2(Tokens.of(mine, "notes:read"))
                .when()
                .get("/api/v1/notes/names")
                .then()
                .statusCode(200)
                .body("$", contains("mine"));
    }

    @Test
    void aForeignIdIsAbsent() {
        String id = create(theirs, "theirs");

        given().auth()
                .oauth2(Tokens.of(mine, "notes:read"))
                .when()
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("note-not-found"));
    }

    @Test
    void workWithoutATenantSeesNothing() throws SQLException {
        create(mine, "mine");

        assertEquals(List.of(), names());
    }

    @Test
    void backgroundWorkSeesTheTenantItWorksFor() {
        create(mine, "mine");
        create(theirs, "theirs");

        assertEquals(List.of("mine"), TenantContext.callAs(mine, this::namesUnchecked));
        assertEquals(List.of("theirs"), TenantContext.callAs(theirs, this::namesUnchecked));
    }

    @Test
    void oneTransactionCanGoThroughSeveralTenants() throws Exception {
        create(mine, "mine");
        create(theirs, "theirs");

        List<String> seen = QuarkusTransaction.requiringNew().call(() -> {
            List<String> names = new ArrayList<>();
            for (String tenant : List.of(mine, theirs)) {
                try (var connection = dataSource.getConnection()) {
                    TenantContext.enter(connection, tenant);
                }
                names.addAll(names());
            }
            return names;
        });

        assertEquals(List.of("mine", "theirs"), seen);
        assertEquals(List.of(), names());
    }

    @Test
    void nobodyWritesForAnotherTenant() {
        TenantContext.runAs(mine, () -> {
            SQLException refused = assertThrows(SQLException.class, () -> {
                try (var connection = dataSource.getConnection();
                        var insert = connection.prepareStatement(
                                "insert into note (tenant, id, name, version) values (?, 'x', 'x', 1)")) {
                    insert.setString(1, theirs);
                    insert.executeUpdate();
                }
            });
            assertEquals("42501", refused.getSQLState());
        });
    }

    private List<String> namesUnchecked() {
        try {
            return names();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from note order by id")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static String create(String tenant, String name) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
