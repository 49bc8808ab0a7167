// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The committed example of every event is what the feed gives for these requests. Consumers test against the examples.
 * What differs at every run is replaced by fixed values.
 */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class EventExamplesTest {

    private static final Set<String> TYPES = Set.of(
            "tenant.settings.changed.v1",
            "customer.profile.changed.v1",
            "customer.deleted.v1",
            "customer.order.placed.v1",
            "customer.order.corrected.v1",
            "customer.order.deleted.v1",
            "customer.refund.recorded.v1",
            "customer.refund.corrected.v1",
            "customer.refund.deleted.v1");

    private final Api api = Api.fresh();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    @Test
    void areTheCommittedOnes() throws JsonProcessingException {
        makeHistory();

        EventExamples.check(api, 10, fixed, TYPES);
    }

    private void makeHistory() {
        api.put("/api/v1/tenant-settings", settings()).then().statusCode(200);
        String customer = created(api.post("/api/v1/customers", customer()));
        String path = "/api/v1/customers/" + customer;
        api.patch(path, "\"v1\"", "{\"city\": \"上海\", \"effectiveAt\": \"2024-06-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        String order = created(api.post("/api/v1/orders", order()));
        api.patch("/api/v1/orders/" + order, "\"v1\"", "{\"orderedAt\": \"2024-03-08T09:31:00Z\"}")
                .then()
                .statusCode(200);
        String refund = created(api.post(
                "/api/v1/refunds", Map.of("orderId", order, "amount", cny("5"), "refundedAt", "2024-03-15T14:00:00Z")));
        api.patch("/api/v1/refunds/" + refund, "\"v1\"", "{\"amount\": {\"amount\": \"4.5\"}}")
                .then()
                .statusCode(200);
        api.delete("/api/v1/refunds/" + refund, "\"v2\"").then().statusCode(204);
        api.delete("/api/v1/orders/" + order, "\"v2\"").then().statusCode(204);
        api.delete(path, "\"v2\"").then().statusCode(204);
        fixed.put(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        fixed.put(order, "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        fixed.put(refund, "ref_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "zone", "Asia/Shanghai",
                "weekStart", "MONDAY",
                "currency", "CNY",
                "businessModel", "ECOMMERCE",
                "presence", Map.of("rule", "INACTIVITY", "days", 90),
                "fiscalYearStart", 1,
                "dimensions", List.of("type", "country", "region", "acquisitionChannel"));
    }

    private static Map<String, Object> customer() {
        return Map.of(
                "externalId", "C-17850",
                "name", "张伟",
                "type", "PERSON",
                "country", "中国",
                "region", "华东",
                "acquisitionChannel", "referral",
                "attributes", Map.of("tier", "gold"),
                "customerSince", "2024-03-01T00:00:00Z");
    }

    private static Map<String, Object> order() {
        return Map.of(
                "externalId", "536365",
                "customerExternalId", "C-17850",
                "orderedAt", "2024-03-08T09:30:00Z",
                "lines",
                        List.of(
                                Map.of(
                                        "product", "85123A",
                                        "category", "lamps",
                                        "productLine", "home",
                                        "quantity", "6",
                                        "amount", "15.30",
                                        "cost", "9.10"),
                                Map.of("product", "71053", "quantity", "1.5", "amount", "7.50", "cost", "4.00")));
    }
}
