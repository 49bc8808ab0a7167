// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.Eventually;
import dev.kept.customer.WholeDatabase;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PrivacyApiTest {

    private static final Map<String, String> WANTED = Map.of("reason", "SUBJECT_REQUEST", "requestedOn", "2024-05-01");

    private final Api api = Api.fresh();

    @Test
    void anErasedCustomerLeavesNothingPersonalAnywhere() throws SQLException {
        Canary canary = new Canary(api);
        canary.fill();
        assertTrue(canary.places().size() >= 5, "the canaries are in: " + canary.places());
        JsonPath before =
                api.get("/api/v1/orders?customerId=" + canary.customer()).jsonPath();

        JsonPath certificate = api.post("/api/v1/customers/" + canary.customer() + "/erasure", WANTED)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        canary.awaitSequenced();
        assertEquals(Set.of(), canary.places());
        assertEquals(Set.of(), canary.answers(certificate.getString("id")));
        JsonPath after =
                api.get("/api/v1/orders?customerId=" + canary.customer()).jsonPath();
        assertEquals(before.getList("data.amount"), after.getList("data.amount"));
        assertEquals(before.getList("data.orderedAt"), after.getList("data.orderedAt"));
        assertFalse(before.getList("data").isEmpty());
        List<String> kinds = certificate.getList("sections.findAll { it.valuesRemoved > 0 }.kind");
        assertTrue(kinds.containsAll(Set.of("profile", "order", "refund")), kinds.toString());
        assertTrue(certificate.getInt("storedCopies.events") > 0);
    }

    @Test
    void aCertificateSaysWhatWasDoneAndTheCustomerCannotBecomeSomebodyAgain() throws JsonProcessingException {
        String customer = api.customer("C-1");
        String path = "/api/v1/customers/" + customer;

        api.with("customers:read", "customers:write", "customers:pii")
                .post(path + "/erasure", WANTED)
                .then()
                .statusCode(403);
        api.post(path + "/erasure", Map.of("reason", "BECAUSE", "requestedOn", "2024-05-01"))
                .then()
                .statusCode(400);
        api.post(path + "/erasure", Map.of("reason", "OTHER", "requestedOn", "2999-05-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/requestedOn"));
        Api.fresh().post(path + "/erasure", WANTED).then().statusCode(404);
        String location = api.post(path + "/erasure", WANTED)
                .then()
                .statusCode(201)
                .body("erasedBy", equalTo("test-user"))
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);

        String hash = api.get("/api/v1/erasures/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("customerId", equalTo(customer))
                .extract()
                .path("auditHash");
        api.get("/api/v1/audit-entries?action=customer.erased")
                .then()
                .body("data.hash", equalTo(List.of(hash)))
                .body("data[0].details.erasureId", equalTo(id));
        api.get("/api/v1/erasures?customerId=" + customer).then().body("data.id", equalTo(List.of(id)));
        Api.fresh().get("/api/v1/erasures/" + id).then().statusCode(404);
        api.post(path + "/erasure", WANTED).then().statusCode(409).body("detail", containsString(id));
        api.patch(path, "*", "{\"name\": \"Again\"}").then().statusCode(409);
        assertFalse(api.customer("C-1").equals(customer));
        EventExamples.check(api, 4, Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T"), Set.of("customer.erased.v1"));
    }

    @Test
    void anAccessExportGivesOutEverythingToThoseWhoMay() throws SQLException {
        Canary canary = new Canary(api);
        canary.fill();
        String path = "/api/v1/customers/" + canary.customer() + "/access-exports";
        Api reader = api.with("customers:read", "customers:write", "admin");
        reader.post(path, Map.of("requestedOn", "2024-05-01")).then().statusCode(403);
        String id = created(api.post(path, Map.of("requestedOn", "2024-05-01")));
        api.get(path + "/" + id).then().statusCode(200).body("status", equalTo("READY"));
        reader.get(path + "/" + id + "/content").then().statusCode(403);

        String json = api.get(path + "/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/json"))
                .extract()
                .asString();
        JsonPath everything = JsonPath.from(json);
        assertEquals(canary.customer(), everything.getString("customerId"));
        assertEquals(1, everything.getList("sections.order").size());
        assertTrue(everything.getList("sections.'audit-entry'.action").contains("customer.export-requested"));
        String csv = api.get(path + "/" + id + "/content?format=CSV")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString(id + ".csv"))
                .body(not(containsString(",=")))
                .extract()
                .asString();
        for (String value : canary.values()) {
            assertTrue(json.contains(value), value + " is not in " + json);
            assertTrue(csv.contains(value), value);
        }
        api.get(path + "/" + id + "/content?format=XML").then().statusCode(400);
        api.get("/api/v1/audit-entries?action=customer.exported").then().body("data", hasSize(2));
        api.get("/api/v1/customers/" + api.customer() + "/access-exports/" + id)
                .then()
                .statusCode(404);
        WholeDatabase.run("update access_export set expires_at = now() where id = '" + id + "'");
        api.get(path + "/" + id).then().body("status", equalTo("EXPIRED"));
        api.get(path + "/" + id + "/content").then().statusCode(410);
    }

    @Test
    void anImportedCustomerIsErasedFromWhatTheImportHasNotedToo() throws SQLException {
        Canary canary = new Canary(api);
        String customer = canary.imported();
        assertTrue(canary.places().contains("bulk_result.external_id"));

        api.post("/api/v1/customers/" + customer + "/erasure", WANTED).then().statusCode(201);

        canary.awaitSequenced();
        assertEquals(Set.of(), canary.places());
    }

    @Test
    void aDeletionWaitsForWhoeverIsAboutToRecordSomethingOfTheCustomer() throws Exception {
        String id = api.customer();
        CompletableFuture<Integer> deletion;
        try (Connection other = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // What a row that names the customer does; then what everybody does who records something of a customer.
            statement.execute("select from customer where id = '" + id + "' for key share");
            deletion = CompletableFuture.supplyAsync(
                    () -> api.delete("/api/v1/customers/" + id, "*").statusCode());
            Eventually.holds(() -> assertTrue(somebodyWaits(statement)));
            statement.execute("select from customer where id = '" + id + "' for no key update");
            other.commit();
        }
        assertEquals(204, deletion.get(30, TimeUnit.SECONDS));
    }

    private static boolean somebodyWaits(Statement statement) {
        try (ResultSet row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
