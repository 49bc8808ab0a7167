// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.Campaigns;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Costs, campaigns and touches, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CostApiTest {
    private static final String PATH = "/api/v1/costs";
    private static final String SUMS = "/api/v1/cost-summaries";

    private final Api api = Api.fresh();

    @Test
    void sumsExactlyByTypeChannelCampaignAndMonth() {
        String campaign = Campaigns.running(api, "spring-2024");
        created(api.post(PATH, cost("MARKETING", "0.10", "2024-01-31", "search")));
        created(api.post(PATH, cost("SALES", "0.20", "2024-02-01", "search")));
        var period = cost("TOOLS", "100", "2024-01-31", null);
        period.remove("incurredOn");
        period.put("from", "2024-01-31");
        period.put("to", "2024-02-02");
        period.put("campaignId", campaign);
        created(api.post(PATH, period));
        api.get(SUMS + "?from=2024-01-01&to=2024-12-31&groupBy=channel")
                .then()
                .statusCode(200)
                .body("groups.key", contains("search"))
                .body("groups[0].amount", equalTo(cny("0.30")))
                .body("unallocated", equalTo(cny("100.00")))
                .body("total", equalTo(cny("100.30")));
        api.get(SUMS + "?from=2024-01-01&to=2024-12-31&groupBy=month")
                .then()
                .body("groups.key", contains("2024-01", "2024-02"))
                .body("groups.amount", contains(cny("33.4333"), cny("66.8667")))
                .body("total", equalTo(cny("100.30")));
        api.get(SUMS + "?from=2024-02-01&to=2024-02-01").then().body("total", equalTo(cny("33.5334")));
        api.get(SUMS + "?from=2024-01-01&to=2024-12-31&groupBy=campaign").then().body("groups.key", contains(campaign));
        api.get(SUMS + "?from=x&groupBy=y")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("from", "to", "groupBy"));
        api.delete("/api/v1/campaigns/" + campaign, "\"v2\"").then().statusCode(409);
    }

    @Test
    void correctsDeletesAndTellsOfEachVersion() {
        String customer = api.customer("C-1");
        var body = cost("SERVICING", "5", "2024-03-01", null);
        body.put("customerExternalId", "C-1");
        body.put("note", "call");
        created(api.put(PATH + "/by-external-id/{id}", body, "X-1"));
        api.put(PATH + "/by-external-id/{id}", body, "X-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        String id = api.get(PATH + "?externalId=X-1").then().extract().path("data[0].id");
        api.patch(PATH + "/" + id, "\"v1\"", "{\"amount\": {\"amount\": \"6\"}}")
                .then()
                .statusCode(200);
        api.patch(PATH + "/" + id, "\"v2\"", "{\"customerId\": null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("cost-customer-fixed"));
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);
        var events = api.events(4).subList(1, 4);
        assertEquals(
                List.of("tenant.cost.recorded.v1", "tenant.cost.corrected.v1", "tenant.cost.deleted.v1"),
                events.stream().map(event -> event.get("type")).toList());
        assertEquals(customer, events.get(2).get("subject"));
        assertEquals(
                Map.of(
                        "costId",
                        id,
                        "type",
                        "SERVICING",
                        "amount",
                        cny("6.00"),
                        "from",
                        "2024-03-01",
                        "to",
                        "2024-03-01",
                        "customerId",
                        customer),
                events.get(2).get("data"));
    }

    @Test
    void namesEveryFaultAndImports() {
        var wrong = cost("SALES", "0", "2024-03-01", null);
        wrong.put("to", "2024-01-01");
        wrong.put("campaignId", "cpg_nothing");
        wrong.put("customerExternalId", "nobody");
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/amount/amount", "/incurredOn", "/campaignId", "/customerExternalId"));
        String file = "externalId,type,amount,incurredOn,channel\nI-1,SALES,1.5,2024-03-01,search\nI-2,SALES,x,,\n";
        ImportFile imports = new ImportFile(api, "cost-imports");
        imports.csv(file).hasCounts(2, 1, 0, 0, 1);
        imports.csv(file).hasCounts(2, 0, 0, 1, 1);
    }

    @Test
    void campaignsGoForwardAndTouchTheirAudience() {
        String campaigns = "/api/v1/campaigns";
        String id = created(api.post(campaigns, Campaigns.body("summer-2024")));
        String customer = api.customer();
        api.post(campaigns, Campaigns.body("summer-2024")).then().statusCode(409);
        touch(id, customer, "m-1", "DELIVERED")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/touches/0/campaignId"));
        api.post(campaigns + "/" + id + "/transitions", Map.of("status", "ENDED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-step-illegal"))
                .body("detail", endsWith("RUNNING."));
        api.post(campaigns + "/" + id + "/transitions", Map.of("status", "RUNNING"))
                .then()
                .statusCode(200);
        api.post(campaigns + "/" + id + "/members", Map.of("customerIds", List.of(customer, customer)))
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        api.get(campaigns + "/" + id + "/members").then().body("data.customerId", contains(customer));
        touch(id, customer, "m-1", "DELIVERED").then().statusCode(200).body("data[0].status", equalTo("CREATED"));
        touch(id, customer, "m-1", "OPENED").then().body("data[0].status", equalTo("UPDATED"));
        touch(id, customer, "m-1", "OPENED").then().body("data[0].status", equalTo("UNCHANGED"));
        touch(id, api.customer(), "m-1", "OPENED").then().statusCode(400);
        api.get("/api/v1/campaign-touches?campaignId=" + id).then().body("data.outcome", contains("OPENED"));
        new ImportFile(api, "campaign-touch-imports")
                .csv("externalId,campaignId,customerId,touchedAt,outcome\nm-1," + id + "," + customer
                        + ",2024-06-01,CLICKED\nm-2," + id + "," + customer + ",2024-06-02,LOST\n")
                .hasCounts(2, 0, 1, 0, 1);
        api.delete(campaigns + "/" + id, "\"v2\"").then().statusCode(409).body("code", equalTo("campaign-has-touches"));
        api.delete(campaigns + "/" + id + "/members/" + customer, "\"v1\"")
                .then()
                .statusCode(204);
    }

    private io.restassured.response.Response touch(
            String campaign, String customer, String externalId, String outcome) {
        return api.post(
                "/api/v1/campaign-touches",
                Map.of(
                        "touches",
                        List.of(Map.of(
                                "externalId", externalId,
                                "campaignId", campaign,
                                "customerId", customer,
                                "touchedAt", "2024-06-01T00:00:00Z",
                                "outcome", outcome))));
    }

    private static Map<String, Object> cost(String type, String amount, String day, @Nullable String channel) {
        Map<String, Object> body = new TreeMap<>(Map.of("type", type, "amount", cny(amount), "incurredOn", day));
        if (channel != null) {
            body.put("channel", channel);
        }
        return body;
    }
}
