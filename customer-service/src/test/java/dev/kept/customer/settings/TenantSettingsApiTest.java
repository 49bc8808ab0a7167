// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.Eventually;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TenantSettingsApiTest {

    private static final String PATH = "/api/v1/tenant-settings";

    private final Api api = Api.fresh();

    @Test
    void saysTheDefaultsBeforeAnythingIsDeclared() {
        api.get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v0\""))
                .body("zone", equalTo("UTC"))
                .body("weekStart", equalTo("MONDAY"))
                .body("currency", equalTo("CNY"))
                .body("businessModel", equalTo("ECOMMERCE"))
                .body("presence.rule", equalTo("INACTIVITY"))
                .body("presence.days", equalTo(90))
                .body("fiscalYearStart", equalTo(1))
                .body("dimensions", contains("type", "country", "region", "acquisitionChannel"));
    }

    @Test
    void declaresFirstWithoutAndLaterOnlyWithTheVersionSeen() {
        api.put(PATH, settings(Map.of("zone", "Asia/Shanghai")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("zone", equalTo("Asia/Shanghai"));

        api.put(PATH, settings(Map.of("zone", "Europe/London"))).then().statusCode(428);
        declare("\"v0\"", settings(Map.of("zone", "Europe/London"))).statusCode(412);
        declare("\"v1\"", settings(Map.of("zone", "Europe/London")))
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));

        api.get(PATH).then().header("ETag", equalTo("\"v2\"")).body("zone", equalTo("Europe/London"));
    }

    @Test
    void tellsTheOtherServices() {
        api.put(PATH, settings(Map.of("zone", "Asia/Shanghai", "currency", "GBP")))
                .then()
                .statusCode(200);

        Map<String, Object> event = api.events(1).get(0);

        assertEquals("tenant.settings.changed.v1", event.get("type"));
        assertEquals("tenant", event.get("subject"));
        assertEquals("settings", event.get("entity"));
        assertEquals(1, event.get("version"));
        assertEquals(settings(Map.of("zone", "Asia/Shanghai", "currency", "GBP")), event.get("data"));
    }

    @Test
    void beginsItsFiscalYearInAnyMonth() {
        api.put(PATH, settings(Map.of("fiscalYearStart", 4)))
                .then()
                .statusCode(200)
                .body("fiscalYearStart", equalTo(4));
        api.get(PATH).then().body("fiscalYearStart", equalTo(4));

        for (int month : List.of(0, 13)) {
            declare("\"v1\"", settings(Map.of("fiscalYearStart", month)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/fiscalYearStart"));
        }
        Map<String, Object> silent = settings(Map.of());
        silent.remove("fiscalYearStart");
        declare("\"v1\"", silent).statusCode(200).body("fiscalYearStart", equalTo(1));
    }

    @Test
    void namesEveryFaultAtOnce() {
        api.put(
                        PATH,
                        settings(Map.of(
                                "zone", "Mars/Olympus", "currency", "XQX", "dimensions", List.of("type", "type"))))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/zone", "/currency", "/dimensions/1"));

        api.put(PATH, settings(Map.of("presence", Map.of("rule", "INACTIVITY", "days", 0))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/presence/days"));
        api.put(PATH, Map.of("zone", "UTC")).then().statusCode(400);
        api.put(PATH, settings(Map.of("surprise", "!"))).then().statusCode(400);
    }

    @Test
    void keepsTheCurrencyOnceMoneyIsRecorded() {
        api.order(api.customer(), "12.50");

        declare("\"v0\"", settings(Map.of("currency", "EUR")))
                .statusCode(409)
                .body("code", equalTo("settings-currency-in-use"));
        declare("\"v0\"", settings(Map.of("zone", "Asia/Tokyo"))).statusCode(200);
    }

    /** A batch of the worker, an import or a merge holds customers for a while: settings do not wait for it. */
    @Test
    void areDeclaredWhileOthersHoldCustomersAndDerivedByAfterwards() throws SQLException {
        String customer = api.customer();
        api.order(customer, "12.50");
        Eventually.derived(api);
        stage(customer, "CHURNED");
        try (Connection other = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from customer where tenant = '" + api.tenant() + "' for update");

            declare("\"v0\"", settings(Map.of("presence", Map.of("rule", "INACTIVITY", "days", 3650))))
                    .statusCode(200);

            api.get("/api/v1/stage-counts").then().body("pending", equalTo(1));
            other.rollback();
        }
        Eventually.derived(api);
        stage(customer, "ACTIVE");
    }

    private void stage(String customer, String stage) {
        api.get("/api/v1/customers/" + customer + "/stage")
                .then()
                .statusCode(200)
                .body("stage", equalTo(stage));
    }

    @Test
    void letsOnlyAdministratorsDeclare() {
        Api reader = api.with("customers:read", "customers:write");

        reader.put(PATH, settings(Map.of())).then().statusCode(403);
        reader.get(PATH).then().statusCode(200);
        api.with("metrics:read").get(PATH).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse declare(String ifMatch, Object body) {
        return api.request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(PATH)
                .then();
    }

    private static Map<String, Object> settings(Map<String, Object> changes) {
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "zone", "UTC",
                "weekStart", "MONDAY",
                "currency", "CNY",
                "businessModel", "ECOMMERCE",
                "presence", Map.of("rule", "INACTIVITY", "days", 90),
                "fiscalYearStart", 1,
                "dimensions", List.of("type", "country")));
        settings.putAll(changes);
        return settings;
    }
}
