// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ValueGridApiTest {

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /** A grows, B fades, C bought once. */
    @BeforeEach
    void threeBuyers() {
        told.of(
                feed,
                History.inUtc(90)
                        .order("cus_a", "2024-02-01", 40)
                        .order("cus_a", "2024-10-01", 80)
                        .order("cus_b", "2024-02-01", 100)
                        .order("cus_b", "2024-10-01", 40)
                        .order("cus_c", "2024-10-01", 5));
    }

    @Test
    void classesCustomersAndSaysWhatFollows() {
        told.get("value-grid?asOf=2024-12-31")
                .statusCode(200)
                .body("buyers", equalTo(3))
                .body("realCustomers", equalTo(2))
                .body("classes", hasSize(8))
                .body("classes.customers.sum()", equalTo(3))
                .body("classes.find { it.valueClass == 'FADING' }.margin", equalTo("140.00"))
                .body("classes.find { it.valueClass == 'OPPORTUNITY' }.expectedRevenue", equalTo("280.00"))
                .body("classes[0].action.'zh-CN'", equalTo("专人维护，共同成长"));
        told.get("value-grid/customers?asOf=2024-12-31")
                .statusCode(200)
                .body("data.customerId", contains("cus_a", "cus_b", "cus_c"))
                .body("data.potential", contains(5, 1, 3))
                .body("data.realCustomer", contains(true, true, false));
        told.get("value-grid/customers?asOf=2024-12-31&valueClass=FADING&limit=1")
                .body("data.customerId", contains("cus_b"));
        told.get("value-grid?segment=nobody").statusCode(400);
    }

    @Test
    void rulesCanBeSet() {
        String rules = told.get("value-policy").statusCode(200).extract().asString();
        told.send("PUT", "value-policy", rules.replace("\"leastOrders\":2", "\"leastOrders\":1"))
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("leastOrders", equalTo(1));
        told.send("PUT", "value-policy", rules.replace("\"CORE\"", "\"STAR\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("class-repeated"));
        told.send("PUT", "value-policy", "{}").statusCode(400);
    }
}
