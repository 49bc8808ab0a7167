// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.Api;
import dev.kept.customer.Eventually;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AuditApiTest {

    private static final String ENTRIES = "/api/v1/audit-entries";
    private static final String VERIFICATIONS = "/api/v1/audit-verifications";

    private final Api api = Api.fresh();

    @Test
    void writesDownImportsAndRefusedAccesses() {
        String started = api.request()
                .contentType("text/csv")
                .body("externalId,type\nx,PERSON\n")
                .post("/api/v1/customer-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 5; i++) {
            api.with("customers:read")
                    .post("/api/v1/customers", Map.of("type", "PERSON"))
                    .then()
                    .statusCode(403);
        }
        api.with("customers:write").get("/api/v1/customers").then().statusCode(403);
        // A refusal of the feature itself: birthdays are personal.
        api.with("customers:read")
                .get("/api/v1/greetings-due?occasion=birthday&year=2026")
                .then()
                .statusCode(403);

        api.get(ENTRIES + "?action=import.started")
                .then()
                .body("data.entity", contains(started))
                .body("data[0].actor", equalTo("test-user"))
                .body("data[0].details.kind", equalTo("customer-imports"));
        Eventually.holds(() -> api.get(ENTRIES + "?action=access.refused")
                .then()
                .body(
                        "data.entity",
                        containsInAnyOrder(
                                "CustomerResource#create", "CustomerResource#list", "GreetingsDueResource#list"))
                .body("data.actor", everyItem(equalTo("test-user"))));
    }

    @Test
    void tellsWhoDidWhat() {
        String gone = deleted();
        String other = deleted();

        api.get(ENTRIES)
                .then()
                .statusCode(200)
                .body("data.entity", contains(other, gone))
                .body("data.sequence", contains(2, 1))
                .body("data.actor", everyItem(equalTo("test-user")))
                .body("data.action", everyItem(equalTo("customer.deleted")));
        api.get(ENTRIES + "?entity=" + gone).then().body("data.entity", contains(gone));
        api.get(ENTRIES + "?action=customer.merged").then().body("data", hasSize(0));
        String next = api.get(ENTRIES + "?limit=1&sort=recordedAt")
                .then()
                .body("data.entity", contains(gone))
                .extract()
                .path("page.nextCursor");
        api.get(ENTRIES + "?limit=1&sort=recordedAt&cursor=" + next).then().body("data.entity", contains(other));
        api.with("customers:read", "customers:write").get(ENTRIES).then().statusCode(403);
        api.with("customers:read").post(VERIFICATIONS, Map.of()).then().statusCode(403);
        Api.fresh().get(ENTRIES).then().body("data", hasSize(0));
        api.post(VERIFICATIONS, Map.of("known", Map.of("sequence", 0, "hash", "x")))
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void isOneChainHoweverManyWriteAtOnce() {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            customers.add(api.customer());
        }
        CompletableFuture.allOf(customers.stream()
                        .map(id -> CompletableFuture.runAsync(() -> api.delete("/api/v1/customers/" + id, "*")
                                .then()
                                .statusCode(204)))
                        .toArray(CompletableFuture[]::new))
                .join();

        api.post(VERIFICATIONS, Map.of()).then().body("intact", equalTo(true)).body("entries", equalTo(20));
    }

    @Test
    void cannotBeChangedNotEvenByTheOwner() throws SQLException {
        deleted();
        try (Connection app = TestDatabase.ofRunningService().asApp();
                Connection owner = TestDatabase.ofRunningService().asOwner();
                Connection superuser = TestDatabase.ofRunningService().asSuperuser()) {
            for (Connection connection : List.of(app, owner, superuser)) {
                for (String sql : List.of(
                        "update audit_entry set actor = 'nobody'", "delete from audit_entry", "truncate audit_entry")) {
                    assertThrows(SQLException.class, () -> run(connection, sql), sql);
                }
            }
        }
    }

    @Test
    void theVerificationNamesTheFirstEntryThatWasTamperedWith() throws SQLException {
        for (int i = 0; i < 4; i++) {
            deleted();
        }
        JsonPath whole = api.post(VERIFICATIONS, Map.of()).jsonPath();
        assertTrue(whole.getBoolean("intact"));
        assertEquals(4, whole.getInt("last.sequence"));
        Map<String, Map<String, Object>> known = Map.of("known", whole.getMap("last"));
        String third = api.get(ENTRIES + "?sort=recordedAt").path("data[2].id");

        tamper("update audit_entry set actor = 'nobody' where id = '" + third + "'");
        broken("ALTERED", 3, third);
        tamper("update audit_entry set actor = 'test-user', details = '{\"a\": 1}' where id = '" + third + "'");
        broken("ALTERED", 3, third);
        tamper("update audit_entry set details = '{}' where id = '" + third + "'");
        api.post(VERIFICATIONS, known).then().body("intact", equalTo(true));

        tamper("delete from audit_entry where tenant = '" + api.tenant() + "' and sequence = 4");
        api.post(VERIFICATIONS, Map.of()).then().body("intact", equalTo(true)).body("entries", equalTo(3));
        api.post(VERIFICATIONS, known)
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("firstBroken.sequence", equalTo(4))
                .body("firstBroken.id", nullValue())
                .body("firstBroken.reason", equalTo("ENTRY_MISSING"));
        tamper("delete from audit_entry where tenant = '" + api.tenant() + "' and sequence = 2");
        broken("ENTRY_MISSING", 2, null);
    }

    private void broken(String reason, int sequence, String id) {
        api.post(VERIFICATIONS, Map.of())
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("firstBroken.sequence", equalTo(sequence))
                .body("firstBroken.id", equalTo(id))
                .body("firstBroken.reason", equalTo(reason));
    }

    private String deleted() {
        String id = api.customer();
        api.delete("/api/v1/customers/" + id, "*").then().statusCode(204);
        return id;
    }

    /** As only somebody could who holds the whole server. */
    private static void tamper(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.ofRunningService().asSuperuser()) {
            run(superuser, "set session_replication_role = replica");
            run(superuser, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
