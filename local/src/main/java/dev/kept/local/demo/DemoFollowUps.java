// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the demo company does once its rows are there: asks customers, offers those who left something, notes an initiative,
 * compares itself with others, has models fitted. Each of these only where there is none of it yet.
 */
final class DemoFollowUps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final int ASKED = 40;
    private static final int ANSWERED = 14;
    private static final int OFFERS = 5;
    private static final int MONTHS = 18;
    /** Of what is found in the shops; the same in every demo. */
    private static final long SEED = 8;

    private final Api api;
    private final LocalDate lastDay;

    DemoFollowUps(Api api, LocalDate lastDay) {
        this.api = api;
        this.lastDay = lastDay;
    }

    /** What other figures are counted from. */
    void happen(List<Rows.Customer> customers) {
        benchmarks();
        if (isEmpty("/api/v1/invitations")) {
            ask(customers);
        }
        if (isEmpty("/api/v1/win-back-offers")) {
            offer();
        }
        if (isEmpty("/api/v1/inspections")) {
            new DemoInspections(api, new Chance(SEED), lastDay).record();
        }
        if (isEmpty("/api/v1/initiatives")) {
            initiative();
        }
    }

    /** Their first fits begin at once, in the background. */
    void models() {
        if (isEmpty("/api/v1/models")) {
            Map.of("Lifetime value 客户终身价值", "BG_NBD", "Who leaves 流失预测", "CHURN")
                    .forEach((name, kind) -> post(
                            "/api/v1/models",
                            object().put("name", name)
                                    .put("kind", kind)
                                    .put("horizonDays", 90)
                                    .put("refitEveryDays", 7)));
        }
    }

    private boolean isEmpty(String list) {
        return api.get(list + "?limit=1").expect(200).body().path("data").isEmpty();
    }

    /** Figures that are made up, and say so. */
    private void benchmarks() {
        series("tea-retail", "Tea retail, median", "茶叶零售中位数", "INDUSTRY", .62);
        series("mountain-leaf", "Mountain Leaf", "山叶茶业", "COMPETITOR", .58);
    }

    private void series(String key, String english, String chinese, String kind, double retention) {
        ObjectNode body = object().put("kind", kind).put("of", english).put("metric", "retention-rate");
        body.putObject("name").put("en", english).put("zh-CN", chinese);
        body.putObject("citation")
                .put("publisher", "Kept demo")
                .put("title", "Made-up figures 虚构数据")
                .put("publishedOn", lastDay.toString());
        api.put("/api/v1/benchmark-series/" + key, body.toString()).expect(200, 201);
        StringBuilder rows = new StringBuilder("series,start,end,value,n\n");
        YearMonth last = YearMonth.from(lastDay);
        for (int back = MONTHS; back >= 1; back--) {
            YearMonth month = last.minusMonths(back);
            rows.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%.3f,400\n",
                    key,
                    month.atDay(1),
                    month.plusMonths(1).atDay(1),
                    retention + .004 * (back % 5)));
        }
        api.post("/api/v1/benchmark-imports", "text/csv", rows.toString()).expect(202);
    }

    private void ask(List<Rows.Customer> customers) {
        String survey = "";
        for (JsonNode known :
                api.get("/api/v1/surveys?limit=200").expect(200).body().path("data")) {
            survey = Rows.SURVEY.equals(known.path("key").asText())
                    ? known.path("id").asText()
                    : survey;
        }
        for (int i = 0; i < ASKED; i++) {
            Rows.Customer customer = customers.get(i * customers.size() / ASKED);
            JsonNode invitation = post(
                    "/api/v1/invitations",
                    object().put("surveyId", survey)
                            .put("customerExternalId", customer.externalId())
                            .put("channel", "phone"));
            if (i % (ASKED / ANSWERED) == 0 && invitation.has("id")) {
                answer(invitation.path("id").asText(), i);
            }
        }
    }

    private void answer(String invitation, int number) {
        ObjectNode body = object();
        body.putObject("interview").put("interviewer", "E-01");
        ArrayNode answers = body.putArray("answers");
        answers.addObject().put("question", "recommend").put("score", 6 + number % 5);
        answers.addObject().put("question", "satisfaction").put("score", 3 + number % 3);
        // 409: the customer may not be asked now, and so was not.
        api.post("/api/v1/invitations/" + invitation + "/response", JSON_TYPE, body.toString())
                .expect(200, 201, 409);
    }

    private void offer() {
        JsonNode candidates = api.get("/api/v1/win-back-candidates?limit=" + OFFERS)
                .expect(200)
                .body()
                .path("data");
        for (JsonNode candidate : candidates) {
            ObjectNode body = object().put(
                            "customerId", candidate.path("customerId").asText())
                    .put("kind", "DISCOUNT")
                    .put("windowDays", 90);
            body.putObject("cost").put("amount", "20.00").put("currency", "CNY");
            post("/api/v1/win-back-offers", body);
        }
    }

    /** Some customers were called for a month, half a year ago. */
    private void initiative() {
        LocalDate start = lastDay.minusDays(200);
        ObjectNode body = object().put("kind", "VALUE_ADDED_SERVICE")
                .put("startedOn", start.toString())
                .put("endedOn", start.plusDays(29).toString());
        body.putObject("name").put("en", "Care calls").put("zh-CN", "关怀电话");
        ArrayNode called = body.putArray("customerIds");
        for (JsonNode customer :
                api.get("/api/v1/customers?limit=120").expect(200).body().path("data")) {
            called.add(customer.path("id").asText());
        }
        if (!called.isEmpty()) {
            post("/api/v1/initiatives", body);
        }
    }

    private JsonNode post(String path, ObjectNode body) {
        return api.post(path, JSON_TYPE, body.toString()).expect(200, 201, 202).body();
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
