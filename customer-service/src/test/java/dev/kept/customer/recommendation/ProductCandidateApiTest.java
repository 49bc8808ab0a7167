// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ProductCandidateApiTest {

    private final Api api = Api.fresh();

    @Test
    void namesWhatOthersBoughtWithWhatTheCustomerHasAndWhy() {
        String asked = buys("tea", "bag");
        for (int i = 0; i < 3; i++) {
            buys("tea", "cup", "bag");
        }
        buys("tea", "bag");
        for (int i = 0; i < 4; i++) {
            buys("bag", "soap");
        }

        api.get("/api/v1/customers/{id}/product-candidates", asked)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(asked))
                .body("data", hasSize(1))
                .body("data[0].product", equalTo("cup"))
                .body("data[0].because.product", equalTo("tea"))
                .body("data[0].because.boughtBoth", equalTo(3))
                .body("data[0].because.bought", equalTo(4))
                .body("data[0].because.confidence", equalTo(0.75f))
                .body("data[0].because.lift", equalTo(2.0f));
        api.get("/api/v1/customers/{id}/product-candidates?minCustomers=4", asked)
                .then()
                .body("data", hasSize(0));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        api.get("/api/v1/customers/cus_none/product-candidates").then().statusCode(404);
        api.get("/api/v1/customers/{id}/product-candidates?days=0", api.customer())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("days"));
    }

    private String buys(String... products) {
        String customer = api.customer();
        List<Map<String, String>> lines = Arrays.stream(products)
                .map(product -> Map.of("product", product, "quantity", "1", "amount", "5"))
                .toList();
        created(api.post(
                "/api/v1/orders",
                Map.of(
                        "customerId",
                        customer,
                        "orderedAt",
                        Instant.now().minus(3, ChronoUnit.DAYS).toString(),
                        "lines",
                        lines)));
        return customer;
    }
}
