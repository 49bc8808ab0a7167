// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another tenant's things are not there, and nobody gets further than the token says. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IsolationTest {

    private final Api ours = Api.fresh();
    private final Api theirs = Api.fresh();

    private List<String> paths = List.of();

    @BeforeEach
    void haveThings() {
        paths = ourThings();
    }

    @Test
    void anotherTenantsIdsAreUnknown() {
        for (String path : paths) {
            ours.get(path).then().statusCode(200);
            theirs.get(path).then().statusCode(404);
            theirs.patch(path, "*", "{}").then().statusCode(404);
            theirs.delete(path, "*").then().statusCode(404);
        }
    }

    @Test
    void anotherTenantsThingsAreInNoList() {
        for (String list : List.of("customers", "orders", "refunds")) {
            ours.get("/api/v1/" + list).then().body("data", hasSize(1));
            theirs.get("/api/v1/" + list).then().statusCode(200).body("data", hasSize(0));
        }
    }

    @Test
    void anotherTenantsThingsCannotBeNamedInABody() {
        String customer = paths.get(0).substring(paths.get(0).lastIndexOf('/') + 1);
        String order = paths.get(1).substring(paths.get(1).lastIndexOf('/') + 1);

        theirs.post(
                        "/api/v1/orders",
                        Map.of("customerId", customer, "orderedAt", "2024-01-01T00:00:00Z", "amount", cny("1")))
                .then()
                .statusCode(400);
        theirs.post(
                        "/api/v1/refunds",
                        Map.of("orderId", order, "refundedAt", "2024-01-01T00:00:00Z", "amount", cny("1")))
                .then()
                .statusCode(400);
    }

    @Test
    void theSameExternalIdIsFreeForEveryTenant() {
        ours.customer("C-1");
        theirs.customer("C-1");
    }

    @Test
    void everyOperationNeedsATokenAndItsScope() {
        Api reader = ours.with("customers:read");
        Api stranger = ours.with("surveys:read", "metrics:read");
        for (String path : paths) {
            given().get(path).then().statusCode(401);
            stranger.get(path).then().statusCode(403);
            reader.patch(path, "*", "{}").then().statusCode(403);
            reader.delete(path, "*").then().statusCode(403);
        }
        for (String list : List.of("customers", "orders", "refunds")) {
            given().get("/api/v1/" + list).then().statusCode(401);
            stranger.get("/api/v1/" + list).then().statusCode(403);
            reader.post("/api/v1/" + list, "{}").then().statusCode(403);
            reader.put("/api/v1/" + list + "/by-external-id/1", "{}").then().statusCode(403);
        }
        for (String kind : List.of("customer-imports", "order-imports", "refund-imports")) {
            given().get("/api/v1/" + kind + "/imp_1").then().statusCode(401);
            reader.request()
                    .header("Content-Type", "text/csv")
                    .body("x")
                    .post("/api/v1/" + kind)
                    .then()
                    .statusCode(403);
        }
        stranger.get("/internal/feed/heads").then().statusCode(403);
    }

    private List<String> ourThings() {
        String customer = ours.customer();
        String order = ours.order(customer, "10");
        String refund = created(ours.post(
                "/api/v1/refunds", Map.of("orderId", order, "refundedAt", "2024-01-01T00:00:00Z", "amount", cny("1"))));
        return List.of("/api/v1/customers/" + customer, "/api/v1/orders/" + order, "/api/v1/refunds/" + refund);
    }
}
