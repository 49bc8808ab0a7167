// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.kept.customer.Api;
import dev.kept.customer.Eventually;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Segments follow what survey-service's feed tells, on all days. */
@QuarkusTest
@WithTestResource(value = FakeSurveyService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AnswerFactsApiTest {

    private final Api api = Api.fresh();

    @Test
    void aSegmentFollowsAnswersTheirCorrectionAndTheirDeletion() {
        String anna = customer();
        String bo = customer();
        String unhappy = created(api.post(
                "/api/v1/segments",
                Map.of(
                        "key",
                        "unhappy",
                        "name",
                        Map.of("en", "Unhappy", "zh-CN", "不满"),
                        "kind",
                        "BEHAVIOURAL",
                        "rule",
                        "score(\"nps\") <= 6 && score(\"visit/recommend\") <= 6")));
        Eventually.derived(api);
        String first = "rsp_" + api.tenant() + "1";
        String second = "rsp_" + api.tenant() + "2";

        answer("completed", anna, first, 2, "2024-03-08T09:30:00Z", 3);
        answer("completed", anna, second, 2, "2024-05-08T09:30:00Z", 9);

        Eventually.holds(() -> members(unhappy, "2024-04-01", anna));
        Eventually.holds(() -> nobody(unhappy, "2024-05-08"));
        nobody(unhappy, "2024-03-07");

        answer("corrected", anna, second, 4, "2024-05-08T09:30:00Z", 5);
        Eventually.holds(() -> members(unhappy, "2024-06-01", anna));

        answer("corrected", bo, first, 4, "2024-03-08T09:30:00Z", 3);
        Eventually.holds(() -> members(unhappy, "2024-04-01", bo));

        answer("deleted", anna, second, 5, "2024-05-08T09:30:00Z", 5);
        Eventually.holds(() -> members(unhappy, "2024-06-01", bo));
        api.get("/api/v1/customers/{id}/segments", anna).then().body("data", hasSize(0));
    }

    private void members(String segment, String day, String customer) {
        api.get("/api/v1/segments/{id}/members?asOf={day}", segment, day)
                .then()
                .statusCode(200)
                .body("data.customerId", contains(customer));
    }

    private void nobody(String segment, String day) {
        api.get("/api/v1/segments/{id}/members?asOf={day}", segment, day)
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
    }

    private String customer() {
        return created(
                api.post("/api/v1/customers", Map.of("type", "PERSON", "customerSince", "2024-01-01T00:00:00Z")));
    }

    private void answer(String what, String customer, String response, long version, String at, int score) {
        FakeSurveyService.tell(
                "survey.response." + what + ".v1",
                api.tenant(),
                new FakeSurveyService.Version(customer, response, version, at),
                """
                {"responseId": "%s", "customerId": "%s", "surveyId": "srv_1", "surveyKey": "visit", "surveyVersion": 1,
                 "channel": "email", "answers": [{"question": "recommend", "type": "NPS", "score": %d}], "missing": []}
                """.formatted(response, customer, score));
    }
}
