// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DataQualityApiTest {

    private static final String PATH = "/api/v1/data-quality";

    private static final String CONFLICTS = "customer.attribute-conflicts.changed.v1";

    private final Api api = Api.fresh();

    @Test
    void aNewTenantHasNothingToComplainAbout() {
        report().body("findings.count", everyItem(equalTo(0)))
                .body("findings.samples", everyItem(empty()))
                .body("findings.text.en", everyItem(notNullValue()))
                .body("findings.text.'zh-CN'", everyItem(notNullValue()))
                .body("conflicts.count", equalTo(0))
                .body("completeness.average", nullValue())
                .body("imports", empty());
        api.with("surveys:read").get(PATH).then().statusCode(403);
    }

    @Test
    void everyRuleCountsWhatBreaksItAndNothingElse() {
        String good = created(api.post(
                "/api/v1/customers",
                Map.of(
                        "type", "PERSON",
                        "email", "a@example.com",
                        "country", "中国",
                        "acquisitionChannel", "referral",
                        "customerSince", "2024-01-01T00:00:00Z")));
        String bad = created(api.post(
                "/api/v1/customers",
                Map.of(
                        "type", "PERSON",
                        "customerSince", "2024-01-01T00:00:00Z",
                        "person", Map.of("birthDate", "1850-01-01"))));
        String shortPhone = created(api.post("/api/v1/customers", Map.of("type", "PERSON", "phone", "123")));
        order(good, "2024-02-01T00:00:00Z", "10", "5");
        String early = order(bad, "2023-02-01T00:00:00Z", "10", "5");
        String loss = order(good, "2024-02-01T00:00:00Z", "10", "11");
        String nothing = order(good, "2024-02-01T00:00:00Z", "0", "0");
        String refund = created(api.post(
                "/api/v1/refunds", Map.of("orderId", loss, "amount", cny("1"), "refundedAt", "2024-01-15T00:00:00Z")));

        ValidatableResponse report = report();
        found(report, "order-before-customer-since", early);
        found(report, "order-with-negative-margin", loss);
        found(report, "order-of-nothing", nothing);
        found(report, "refund-before-order", refund);
        found(report, "customer-without-contact", bad);
        found(report, "customer-with-implausible-phone", shortPhone);
        found(report, "customer-with-implausible-birth-date", bad);
        found(report, "customer-without-place", shortPhone, bad);
        found(report, "customer-without-acquisition-channel", shortPhone, bad);
        found(report, "order-of-unknown-product");
        found(report, "order-in-the-future");
        found(report, "cost-without-purpose");
        report.body("completeness.customers", equalTo(3))
                .body("completeness.average", notNullValue())
                .body("freshness.find { it.kind == 'order' }.rows", equalTo(4))
                .body("freshness.find { it.kind == 'order' }.latestOccurredAt", equalTo("2024-02-01T00:00:00Z"))
                .body("freshness.find { it.kind == 'order' }.lagSeconds", greaterThanOrEqualTo(0))
                .body("freshness.find { it.kind == 'consent' }.latestOccurredAt", nullValue())
                .body("freshness.kind", hasItems("interaction", "complaint", "subscription"))
                .body("sources.source", equalTo(List.of("api")));
    }

    @Test
    void contradictingSourcesAndRefusedRowsAreCounted() {
        String customer =
                created(api.post("/api/v1/customers", Map.of("type", "PERSON", "city", "上海", "source", "crm")));
        api.patch("/api/v1/customers/" + customer, "\"v1\"", "{\"city\": \"北京\", \"source\": \"shop\"}")
                .then()
                .statusCode(200);
        String importId = api.request()
                .contentType("text/csv")
                .body("externalId,type\nA,PERSON\nB,ROBOT\nC,ROBOT\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/customer-imports")
                .path("id");
        for (int i = 0;
                i < 300
                        && !"SUCCEEDED"
                                .equals(api.get("/api/v1/customer-imports/" + importId)
                                        .path("status"));
                i++) {
            Thread.onSpinWait();
        }

        report().body("conflicts.count", equalTo(1))
                .body("conflicts.list", equalTo("/api/v1/attribute-conflicts"))
                .body("imports[0].kind", equalTo("customer-imports"))
                .body("imports[0].failedRows", equalTo(2));
        api.get("/api/v1/attribute-conflicts").then().body("data.size()", equalTo(1));
    }

    @Test
    void othersHearOfWhichAttributesSourcesDisagree() throws JsonProcessingException {
        String id = created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "city", "上海", "email", "a@example.com", "source", "crm")));
        String path = "/api/v1/customers/" + id;
        // Who somebody is goes to nobody: of the address nothing is told.
        api.patch(path, "\"v1\"", "{\"city\": \"北京\", \"email\": \"b@example.com\", \"source\": \"shop\"}")
                .then()
                .statusCode(200);
        api.patch(path, version(path), "{\"email\": \"c@example.com\", \"source\": \"crm\"}")
                .then()
                .statusCode(200);
        List<Map<String, Object>> told = api.eventsOf(CONFLICTS, 1);
        assertEquals(
                Map.of("customerId", id, "attributes", List.of("city")),
                told.get(0).get("data"));
        EventExamples.check(
                api,
                1,
                Map.of(
                        id,
                        "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                        String.valueOf(told.get(0).get("version")),
                        "1795249800000000"),
                Set.of(CONFLICTS));

        api.patch(path, version(path), "{\"city\": \"北京\", \"source\": \"crm\"}")
                .then()
                .statusCode(200);
        List<Map<String, Object>> both = api.eventsOf(CONFLICTS, 2);
        assertEquals(2, both.size());
        assertEquals(
                Map.of("customerId", id, "attributes", List.of()), both.get(1).get("data"));
    }

    /** Its conflicts are nobody's while it is part of another one. */
    @Test
    void aMergedCustomerHasNoConflictsUntilItIsOneOfItsOwnAgain() {
        String survivor = created(api.post("/api/v1/customers", Map.of("type", "PERSON", "city", "上海")));
        String merged =
                created(api.post("/api/v1/customers", Map.of("type", "PERSON", "region", "East", "source", "crm")));
        String path = "/api/v1/customers/" + merged;
        api.patch(path, version(path), "{\"region\": \"West\", \"source\": \"shop\"}")
                .then()
                .statusCode(200);
        String merge = created(api.post(
                "/api/v1/customer-merges", Map.of("survivorId", survivor, "mergedId", merged, "reason", "the same")));
        api.post("/api/v1/customer-merges/" + merge + "/undo", "").then().statusCode(200);

        assertEquals(
                List.of(List.of("region"), List.of(), List.of("region")),
                api.eventsOf(CONFLICTS, 3).stream()
                        .filter(event -> merged.equals(event.get("subject")))
                        .map(event -> ((Map<?, ?>) Objects.requireNonNull(event.get("data"))).get("attributes"))
                        .toList());
    }

    private String version(String path) {
        return api.get(path).then().statusCode(200).extract().header("ETag");
    }

    private ValidatableResponse report() {
        return api.with("customers:read").get(PATH).then().statusCode(200);
    }

    private static void found(ValidatableResponse report, String rule, String... ids) {
        report.body("findings.find { it.rule == '" + rule + "' }.count", equalTo(ids.length))
                .body("findings.find { it.rule == '" + rule + "' }.samples", equalTo(List.of(ids)));
    }

    private String order(String customer, String at, String amount, String cost) {
        return created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", at, "amount", cny(amount), "cost", cny(cost))));
    }
}
