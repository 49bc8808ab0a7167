// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which metrics fit, what they should reach, and how far a tenant has come. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricChoiceApiTest {

    private static final String JANUARY = "grain=month&from=2024-01-01&to=2024-02-01";

    @Inject
    FeedHandler feed;

    private final String tenant = Tenants.fresh();

    @Test
    void whoSellsSubscriptionsSeesRenewalsOthersSeeRepeatedPurchases() {
        get("metric-recommendations?businessModel=SUBSCRIPTION&goal=retain")
                .statusCode(200)
                .body("goals.goal", contains("retain"))
                .body("goals[0].metrics[0].metric", equalTo("renewal-rate"))
                .body("goals[0].metrics[0].family", equalTo("loyalty"))
                .body("goals[0].metrics[0].reason.zh-CN", notNullValue())
                .body("goals[0].metrics.metric", not(hasItem("repurchase-rate")));
        get("metric-recommendations?goal=retain")
                .body("businessModel", equalTo("ECOMMERCE"))
                .body("goals[0].metrics[0].metric", equalTo("repurchase-rate"))
                .body("goals[0].metrics.metric", not(hasItem("renewal-rate")))
                .body("goals[0].metrics.hasTarget", everyItem(equalTo(false)));
        target("repurchase-rate/month", "{\"value\": 0.3}").statusCode(201);
        get("metric-recommendations?goal=retain").body("goals[0].metrics[0].hasTarget", equalTo(true));
        get("metric-recommendations?businessModel=CIRCUS")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("businessModel"));
        get("metric-recommendations?goal=win").statusCode(400).body("errors[0].code", equalTo("goal-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBSCRIPTION", "ECOMMERCE", "RETAIL", "SERVICE", "OTHER"})
    void everyBusinessHasMetricsForEveryGoal(String model) {
        get("metric-recommendations?businessModel=" + model)
                .statusCode(200)
                .body("goals.goal", contains("satisfy", "retain", "grow", "earn", "serve"))
                .body("goals.metrics", everyItem(not(empty())));
    }

    @Test
    void theChecklistFollowsWhatIsThere() {
        get("value-checklist")
                .statusCode(200)
                .body(
                        "steps.step",
                        contains("find-value", "set-goals", "analyse", "classify-and-act", "involve-everybody"))
                .body("steps.done", everyItem(equalTo(false)));
        for (String metric : List.of("retention-rate", "customer-satisfaction", "growth-rate")) {
            target(metric + "/month", "{\"value\": 0.3, \"owner\": \"success team\"}")
                    .statusCode(201);
        }
        target("revenue/month", "{\"value\": 1000}").statusCode(201);
        get("value-checklist")
                .body("steps.done", contains(false, true, true, false, false))
                .body("steps[1].evidence.targets", equalTo(4))
                .body("steps[4].evidence.targetsWithOwner", equalTo(3));
        target("revenue/month", "{\"value\": 1000, \"owner\": \"sales\"}").statusCode(200);
        get("metric-targets/revenue/month").body("owner", equalTo("sales"));
        get("value-checklist").body("steps[4].done", equalTo(true)).body("steps[4].evidence.owners", equalTo(2));
    }

    @Test
    void everyPointSaysItsTargetAndWhetherItIsMet() {
        Events events = new Events(tenant);
        History history = History.inUtc(90)
                .profile("cus_a", "2024-01-01", Map.of("region", "east"))
                .order("cus_a", "2024-01-10", 100)
                .order("cus_b", "2024-01-20", 50);
        List<FeedEvent> all = new ArrayList<>(List.of(events.settings(history.policy(), 1)));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
        target("revenue/month", """
                {"value": 120, "groups": [{"group": {"region": "east"}, "value": 101},
                 {"group": {"region": "unknown"}, "value": 50}]}""").statusCode(201);

        get("metrics/revenue/values?" + JANUARY)
                .statusCode(200)
                .body("series[0].points[0].target.value", equalTo(120))
                .body("series[0].points[0].target.met", equalTo(true))
                .body("explain.quality.completeness", equalTo(1))
                .body("explain.quality.score", equalTo(1));
        conflicts("cus_a", 2, "region", "tier");
        conflicts("cus_a", 1);
        conflicts("cus_b", 1, "tier");
        get("metrics/revenue/values?groupBy=region&" + JANUARY)
                .body("explain.quality.conflicts.attribute", contains("region"))
                .body("explain.quality.conflicts.customers", contains(1))
                .body("explain.quality.intake.sources.source", contains("customer"))
                .body("explain.quality.unknown", contains("intake"));
        get("metrics/satisfaction-composite/values?" + JANUARY)
                .body("explain.quality.intake.sources.source", contains("customer", "survey"))
                .body("explain.quality.conflicts", hasSize(0));
        conflicts("cus_a", 3);
        get("metrics/revenue/values?groupBy=region&" + JANUARY).body("explain.quality.conflicts", hasSize(0));
        get("metrics/revenue/values?groupBy=region&" + JANUARY)
                .body("series.group.region", contains("east", "unknown"))
                .body("series.points[0].target.met", contains(false))
                .body("series.points[1].target.met", contains(true));
        get("metrics/revenue/values?filter.region=east&" + JANUARY)
                .body("series[0].points[0].target.value", equalTo(101));
        get("metrics/revenue/values?filter.region=east,unknown&" + JANUARY)
                .body("series[0].points[0].target", nullValue());
        get("metrics/revenue/values?grain=quarter&from=2024-01-01&to=2024-04-01")
                .body("series[0].points[0].target", nullValue());
        target("revenue/month", """
                {"value": 1, "groups": [{"group": {"region": "east"}, "value": 1},
                 {"group": {"region": "east"}, "value": 2}]}""").statusCode(400).body("errors[0].code", equalTo("group-repeated"));
        target("revenue/month", "{\"value\": 1, \"groups\": [{\"value\": 1}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/groups/0/group"));
    }

    private ValidatableResponse target(String target, String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "metrics:write"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/metric-targets/" + target)
                .then();
    }

    private ValidatableResponse get(String pathAndQuery) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get("/api/v1/" + pathAndQuery)
                .then();
    }

    private void conflicts(String customer, long version, String... attributes) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("customerId", customer);
        List.of(attributes).forEach(data.putArray("attributes")::add);
        FeedEvent told =
                new Events(tenant).other("customer.attribute-conflicts.changed.v1", customer, customer, version, data);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(told)));
    }
}
