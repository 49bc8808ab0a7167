// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerListApiTest {

    private static final String PATH = "/api/v1/customers";

    private final Api api = Api.fresh();

    @Test
    void listsFilteredSortedAndPageByPage() {
        for (String name : List.of("Alice", "alma", "Bob", "10%", "1000")) {
            created(api.post(
                    PATH, Map.of("type", "PERSON", "name", name, "country", name.startsWith("1") ? "UK" : "France")));
        }

        api.get(PATH + "?name=AL&sort=name").then().body("data.name", containsInAnyOrder("Alice", "alma"));
        api.get(PATH + "?name={name}", "10%").then().body("data.name", contains("10%"));
        api.get(PATH + "?country=UK").then().body("data", hasSize(2));
        api.get(PATH + "?type=COMPANY").then().body("data", hasSize(0));
        api.get(PATH + "?createdAfter=2999-01-01T00:00:00Z").then().body("data", hasSize(0));
        for (String sort : List.of("-createdAt", "name", "-name", "externalId,-createdAt")) {
            List<String> all = api.get(PATH + "?sort=" + sort).jsonPath().getList("data.id");
            assertEquals(all, idsPageByPage(sort), sort);
        }
    }

    @Test
    void refusesQueriesItDoesNotKnow() {
        api.get(PATH + "?colour=red").then().statusCode(400);
        api.get(PATH + "?limit=201").then().statusCode(400);
        api.get(PATH + "?type=ROBOT").then().statusCode(400);
        api.get(PATH + "?createdAfter=yesterday").then().statusCode(400);
        api.get(PATH + "?sort=salary").then().statusCode(400).body("errors.parameter", contains("sort"));
        api.get(PATH + "?sort=name,name").then().statusCode(400);
        api.get(PATH + "?cursor=abc").then().statusCode(400);
        String cursor = cursorAfterTwoOf("?limit=1");
        api.get(PATH + "?limit=1&country=UK&cursor=" + cursor).then().statusCode(400);
    }

    private List<String> idsPageByPage(String sort) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = api.get(PATH + "?limit=2&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            ids.addAll(page.getList("data.id"));
            cursor = page.getString("page.nextCursor");
        } while (cursor != null);
        return ids;
    }

    private String cursorAfterTwoOf(String query) {
        api.customer();
        api.customer();
        return api.get(PATH + query).jsonPath().getString("page.nextCursor");
    }
}
