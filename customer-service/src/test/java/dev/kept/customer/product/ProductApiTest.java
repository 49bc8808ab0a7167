// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Products and product lines, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ProductApiTest {
    private static final String PATH = "/api/v1/products";
    private static final String LINES = "/api/v1/product-lines";

    private static final String ORDER = "/api/v1/orders/by-external-id/536365";

    private final Api api = Api.fresh();

    @Test
    void keepsProductsWithTheirLineAndCost() {
        api.put(LINES + "/beverages", Map.of("name", label("Beverages", "饮料")))
                .then()
                .statusCode(200);
        String id = created(api.post(PATH, product("TEA-250")));
        api.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("name.zh-CN", equalTo("绿茶"))
                .body("unitCost", equalTo(cny("12.50")))
                .body("active", equalTo(true));
        api.post(PATH, product("TEA-250")).then().statusCode(409).body("code", equalTo("product-code-taken"));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"active\": false}").then().statusCode(200);
        api.get(PATH + "?active=false&productLine=beverages").then().body("data.code", contains("TEA-250"));
        api.delete(LINES + "/beverages", "\"v1\"").then().statusCode(409).body("code", equalTo("product-line-in-use"));
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);
        api.delete(LINES + "/beverages", "\"v1\"").then().statusCode(204);
        api.get(LINES).then().body("data", hasSize(0));
        assertEquals(
                List.of("tenant.product.saved.v1", "tenant.product.saved.v1", "tenant.product.deleted.v1"),
                api.events(3).stream().map(event -> event.get("type")).toList());
    }

    @Test
    void upsertsByCodeAndNamesFaults() {
        var body = product("A-1");
        body.remove("productLine");
        created(api.put(PATH + "/by-code/{code}", body, "A-1"));
        api.put(PATH + "/by-code/{code}", body, "A-1").then().statusCode(200).header("ETag", equalTo("\"v1\""));
        api.put(PATH + "/by-code/{code}", body, "A-2").then().statusCode(400).body("errors.pointer", contains("/code"));
        body.put("productLine", "nothing");
        body.put("unitCost", Map.of("amount", "1", "currency", "ABC"));
        body.put("code", "A-9");
        api.post(PATH, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/productLine", "/unitCost/currency"));
    }

    @Test
    void importsAndChangesNothingTwice() {
        String file = "code,name.en,name.zh-CN,category,unitCost,active\nT-1,Tea,茶,tea,1.5,true\nT-2,Cup,杯,,,no\n";
        ImportFile imports = new ImportFile(api, "product-imports");
        var first = imports.csv(file);
        first.hasCounts(2, 1, 0, 0, 1);
        assertEquals(List.of("/active"), first.pointersOfLine(3));
        imports.csv(file).hasCounts(2, 0, 0, 1, 1);
    }

    @Test
    void orderLinesAreFiledUnderWhatTheCatalogueKnewWhenTheOrderWasRecorded() {
        api.put(LINES + "/home", Map.of("name", label("Home", "家居"))).then().statusCode(200);
        api.put(LINES + "/paper", Map.of("name", label("Paper", "纸品"))).then().statusCode(200);
        catalogue("85123A", "lights", "home");
        String id = created(api.put(ORDER, order(api.customer())));
        String customer = api.get("/api/v1/orders/" + id)
                .then()
                .body("lines[0].category", equalTo("lamps"))
                .body("lines[0].productLine", equalTo("home"))
                .body("lines[1].category", nullValue())
                .body("lines[1].productLine", nullValue())
                .extract()
                .path("customerId");

        catalogue("85123A", "lights", "paper");
        api.put(ORDER, order(customer)).then().statusCode(200).header("ETag", equalTo("\"v1\""));

        catalogue("71053", "cards", "paper");
        api.put(ORDER, order(customer)).then().statusCode(200).header("ETag", equalTo("\"v2\""));
        Map<?, ?> told = (Map<?, ?>)
                api.eventsOfAll(Set.of("customer.order.corrected.v1")).get(0).get("data");
        assertEquals(List.of(line("85123A", "lamps", "home"), line("71053", "cards", "paper")), told.get("lines"));
    }

    private void catalogue(String code, String category, String productLine) {
        var product =
                Map.of("code", code, "name", label("Thing", "东西"), "category", category, "productLine", productLine);
        api.put(PATH + "/by-code/" + code, product).then().statusCode(oneOf(200, 201));
    }

    private static Map<String, Object> order(String customer) {
        var lamp = Map.of("product", "85123A", "category", "lamps", "quantity", "2", "amount", "15.30");
        var card = Map.of("product", "71053", "quantity", "2", "amount", "15.30");
        return Map.of("customerId", customer, "orderedAt", "2024-03-08T09:30:00Z", "lines", List.of(lamp, card));
    }

    private static Map<String, String> line(String product, String category, String productLine) {
        return Map.of(
                "product",
                product,
                "category",
                category,
                "productLine",
                productLine,
                "quantity",
                "2",
                "amount",
                "15.30");
    }

    private static Map<String, Object> product(String code) {
        return new TreeMap<>(Map.of(
                "code",
                code,
                "name",
                label("Green tea", "绿茶"),
                "category",
                "tea",
                "productLine",
                "beverages",
                "unitCost",
                cny("12.5")));
    }

    private static Map<String, String> label(String en, String zh) {
        return Map.of("en", en, "zh-CN", zh);
    }
}
