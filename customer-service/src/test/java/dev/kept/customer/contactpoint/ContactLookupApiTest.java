// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.contactpoint;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a customer is reached, as the service that sends asks for it. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ContactLookupApiTest {

    private final Api api = Api.fresh();
    // The token of a service is of no tenant that has customers.
    private final Api sender = Api.fresh().with("contacts:read");
    private String customer = "";

    @BeforeEach
    void customer() {
        customer = created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "name", "张伟", "email", "zhang@example.com", "phone", "+8613800000000")));
    }

    @Test
    void givesTheAddressesOfACustomerOfTheNamedTenantToWhoMayAskForThem() {
        contact(sender, api.tenant(), customer)
                .statusCode(200)
                .body("email", equalTo("zhang@example.com"))
                .body("phone", equalTo("+8613800000000"));

        contact(sender, sender.tenant(), customer).statusCode(404);
        contact(sender, api.tenant(), "cus_nobody").statusCode(404);
        contact(api, api.tenant(), customer).statusCode(403);
        sender.get("/internal/contacts/" + customer).then().statusCode(400);
    }

    @Test
    void closesAChannelWhoseConsentIsWithdrawnOrOver() {
        decide("EMAIL", true);
        contact(sender, api.tenant(), customer).body("email", equalTo("zhang@example.com"));

        decide("EMAIL", false);
        contact(sender, api.tenant(), customer)
                .statusCode(200)
                .body("email", nullValue())
                .body("phone", equalTo("+8613800000000"));

        decide("SURVEY", false);
        contact(sender, api.tenant(), customer).statusCode(200).body("$", anEmptyMap());

        decide("SURVEY", true);
        contact(sender, api.tenant(), customer).body("phone", equalTo("+8613800000000"));
    }

    @Test
    void knowsNobodyWhoIsErasedOrDeleted() {
        String other = created(
                api.post("/api/v1/customers", Map.of("type", "PERSON", "name", "李娜", "email", "li@example.com")));
        api.delete("/api/v1/customers/" + other, "\"v1\"").then().statusCode(204);
        contact(sender, api.tenant(), other).statusCode(404);

        api.post("/api/v1/customers/" + customer + "/erasure", Map.of("reason", "OTHER", "requestedOn", "2024-05-01"))
                .then()
                .statusCode(201);
        contact(sender, api.tenant(), customer).statusCode(404);
    }

    private void decide(String purpose, boolean granted) {
        created(api.post(
                "/api/v1/customers/" + customer + "/consents",
                Map.of("purpose", purpose, "granted", granted, "source", "web")));
    }

    private static ValidatableResponse contact(Api who, String tenant, String customer) {
        return who.get("/internal/contacts/{id}?tenant={tenant}", customer, tenant)
                .then();
    }
}
