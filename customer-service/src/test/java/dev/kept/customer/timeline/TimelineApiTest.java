// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.timeline;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.file.FileSection;
import dev.kept.customer.surveyfeed.FakeSurveyService;
import dev.kept.testkit.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSurveyService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TimelineApiTest {

    private static final String AT = "2024-03-08T09:30:00Z";

    @Inject
    @All
    List<FileSection> sections;

    private final Api api = Api.fresh();
    private String customer = "";

    @BeforeEach
    void haveACustomer() {
        customer = api.customer();
    }

    @Test
    void mergesAllKindsNewestFirstAndPagesExactlyThroughEqualInstants() {
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < 9; i++) {
            String order = api.order(customer, "10");
            wanted.add(order);
            wanted.add(created(
                    api.post("/api/v1/refunds", Map.of("orderId", order, "amount", cny("1"), "refundedAt", AT))));
            String response = "rsp_" + api.tenant() + i;
            answer("completed", customer, response, 2, AT);
            wanted.add(response);
        }
        String later = created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", "2024-03-08T09:30:00.000001Z", "amount", cny("1"))));
        awaitAnswers(customer, 9);

        List<String> whole = ids("kinds=order,refund,survey-answer&limit=200");
        assertEquals(28, whole.size());
        assertEquals(later, whole.get(0));
        assertEquals(wanted, new HashSet<>(whole.subList(1, 28)));
        for (int limit : new int[] {1, 2, 3, 7, 27, 28}) {
            assertEquals(whole, paged("kinds=order,refund,survey-answer&limit=" + limit));
        }
        assertEquals(
                whole.subList(1, 28),
                paged("occurredBefore=2024-03-08T09:30:00.000001Z&occurredAfter=" + AT
                        + "&kinds=order,refund,survey-answer&limit=5"));
        assertEquals(9, ids("kinds=refund").size());
    }

    @Test
    void survivesAnswersThatComeTwiceOrInTheWrongOrder() {
        String response = "rsp_" + api.tenant();
        String other = api.customer();
        answer("corrected", other, response, 4, "2026-05-14T09:30:00Z");
        answer("completed", customer, response, 2, AT);
        answer("deleted", customer, response, 3, "2026-05-14T09:30:00Z");
        answer("completed", customer, response + "b", 2, AT);
        answer("completed", customer, response + "c", 2, AT);
        answer("deleted", customer, response + "b", 5, AT);
        FakeSurveyService.tell(
                "survey.version.published.v1",
                api.tenant(),
                new FakeSurveyService.Version("srv_1", "srv_1/1", 1, AT),
                "{}");
        awaitAnswers(other, 1);
        awaitAnswers(customer, 1);

        api.get(path(other) + "?kinds=survey-answer")
                .then()
                .body("data[0].id", equalTo(response))
                .body("data[0].occurredAt", equalTo("2026-05-14T09:30:00Z"))
                .body("data[0].data.surveyKey", equalTo("visit"))
                .body("data[0].data.answers[0].score", equalTo(9));
        api.get(path(customer) + "?kinds=survey-answer").then().body("data.id", contains(response + "c"));
    }

    @Test
    void whatHasALocalDayIsDatedByItsFirstInstant() {
        api.put(
                        "/api/v1/tenant-settings",
                        Map.of(
                                "zone",
                                "Asia/Shanghai",
                                "weekStart",
                                "MONDAY",
                                "currency",
                                "CNY",
                                "businessModel",
                                "SUBSCRIPTION",
                                "presence",
                                Map.of("rule", "INACTIVITY", "days", 90),
                                "dimensions",
                                List.of("type")))
                .then()
                .statusCode(200);
        created(api.post(
                "/api/v1/plans",
                Map.of(
                        "key",
                        "basic",
                        "name",
                        Map.of("en", "Basic", "zh-CN", "基本"),
                        "amount",
                        cny("10"),
                        "term",
                        "P1M")));
        created(api.post(
                "/api/v1/subscriptions", Map.of("customerId", customer, "plan", "basic", "startsOn", "2024-03-08")));

        api.get(path(customer) + "?kinds=subscription,churn")
                .then()
                .body("data.kind", contains("churn", "subscription"))
                .body("data.occurredAt", contains("2024-04-07T16:00:00Z", "2024-03-07T16:00:00Z"))
                .body("data[1].data.amount.amount", equalTo("10.00"));
    }

    @Test
    void namesWhatIsWrong() {
        api.get(path(customer) + "?kinds=order,orders")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kinds"))
                .body("errors[0].detail", containsString("order, "));
        api.get(path(customer) + "?limit=0").then().statusCode(400);
        for (int i = 0; i < 2; i++) {
            api.order(customer, "10");
        }
        String cursor = api.get(path(customer) + "?limit=1").path("page.nextCursor");
        api.get(path(customer) + "?limit=1&kinds=order&cursor=" + cursor).then().statusCode(400);
        api.get(path("cus_unknown")).then().statusCode(404);
        Api.fresh().get(path(customer)).then().statusCode(404);
        api.with("surveys:read").get(path(customer)).then().statusCode(403);
        api.get(path(api.customer()) + "?kinds=order").then().statusCode(200).body("data", hasSize(0));
    }

    @Test
    void everyTableThatNamesACustomerBelongsToASection() throws SQLException {
        Set<String> owned = new TreeSet<>();
        sections.forEach(section -> owned.addAll(section.tables()));
        Set<String> found = new TreeSet<>();
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'customer_id'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        found.removeAll(owned);
        assertEquals(Set.of(), found, "tables with a customer_id that no FileSection answers for");
        assertEquals(
                sections.size(),
                sections.stream().map(FileSection::kind).distinct().count(),
                "kinds are unique");
    }

    private void answer(String what, String subject, String response, int version, String at) {
        FakeSurveyService.tell(
                "survey.response." + what + ".v1",
                api.tenant(),
                new FakeSurveyService.Version(subject, response, version, at),
                """
                {"responseId": "%s", "customerId": "%s", "surveyId": "srv_1", "surveyKey": "visit", "surveyVersion": 1,
                 "channel": "email", "weight": "1",
                 "answers": [{"question": "recommend", "type": "NPS", "score": 9, "min": 0, "max": 10}]}
                """.formatted(response, subject));
    }

    private void awaitAnswers(String of, int count) {
        for (int i = 0; i < 200; i++) {
            if (api.get(path(of) + "?kinds=survey-answer&limit=200")
                            .jsonPath()
                            .getList("data")
                            .size()
                    == count) {
                return;
            }
            pause();
        }
        throw new AssertionError("Not " + count + " survey answers");
    }

    private List<String> ids(String query) {
        return api.get(path(customer) + "?" + query).jsonPath().getList("data.id");
    }

    private List<String> paged(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonPath page = api.get(path(customer) + "?" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("data.id"));
            if (!page.getBoolean("page.hasMore")) {
                return ids;
            }
            cursor = "&cursor=" + page.getString("page.nextCursor");
        }
    }

    private static String path(String customerId) {
        return "/api/v1/customers/" + customerId + "/timeline";
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
