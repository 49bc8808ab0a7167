// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static io.restassured.RestAssured.given;

import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One tenant's way into the service, over HTTP only. */
public final class Api {

    private static final Set<String> DERIVED = Set.of(
            "customer.stage.changed.v1",
            "customer.segments.changed.v1",
            "customer.churn.recorded.v1",
            "customer.churn.corrected.v1",
            "customer.churn.deleted.v1");

    private final String tenant;
    private final String token;

    private Api(String tenant, String... scopes) {
        this.tenant = tenant;
        this.token = Tokens.of(tenant, scopes);
    }

    /** A fresh tenant with every scope. */
    public static Api fresh() {
        return new Api(Tenants.fresh(), "customers:read", "customers:write", "customers:pii", "admin", "feed:read");
    }

    /** The same tenant with these scopes only. */
    public Api with(String... scopes) {
        return new Api(tenant, scopes);
    }

    /** The tenant's id. */
    public String tenant() {
        return tenant;
    }

    /** A request with this tenant's token. */
    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public Response get(String path, Object... arguments) {
        return request().get(path, arguments);
    }

    public Response post(String path, Object body) {
        return request().contentType("application/json").body(body).post(path);
    }

    public Response put(String path, Object body, Object... arguments) {
        return request().contentType("application/json").body(body).put(path, arguments);
    }

    public Response patch(String path, String ifMatch, String body) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(path);
    }

    public Response delete(String path, String ifMatch) {
        return request().header("If-Match", ifMatch).delete(path);
    }

    /** Money in the default currency. */
    public static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** A new customer's id. */
    public String customer() {
        return created(post("/api/v1/customers", Map.of("type", "PERSON", "name", "张伟")));
    }

    /** A new customer's id, with an id of the client's own. */
    public String customer(String externalId) {
        return created(post("/api/v1/customers", Map.of("type", "PERSON", "externalId", externalId)));
    }

    /** A new order's id. */
    public String order(String customerId, String amount) {
        return created(post(
                "/api/v1/orders",
                Map.of("customerId", customerId, "orderedAt", "2024-03-08T09:30:00Z", "amount", cny(amount))));
    }

    /** The id of what an answer says to have created. */
    public static String created(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    /**
     * The events of this tenant that requests have made, oldest first within a part, once at least so many are there.
     * Those of what is derived come by themselves at any time, and are left out.
     */
    public List<Map<String, Object>> events(int atLeast) {
        return Feed.of(this, atLeast, type -> !DERIVED.contains(type));
    }

    /** The events of what is derived for this tenant, once at least so many are there. */
    public List<Map<String, Object>> derivedEvents(int atLeast) {
        return Feed.of(this, atLeast, DERIVED::contains);
    }

    /** The events of one type, once at least so many are there. */
    public List<Map<String, Object>> eventsOf(String type, int atLeast) {
        return Feed.of(this, atLeast, type::equals);
    }

    /** The events of these types, once there is one of each: some are told by workers, in their own time. */
    public List<Map<String, Object>> eventsOfAll(Set<String> types) {
        return Feed.until(
                this,
                types::contains,
                events -> events.stream()
                        .map(event -> String.valueOf(event.get("type")))
                        .collect(Collectors.toSet())
                        .containsAll(types));
    }
}
