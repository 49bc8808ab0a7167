// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import static io.restassured.RestAssured.given;

import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Builds state through the API, each time for a tenant of its own. */
public final class SurveyFixtures {

    public static final String QUESTIONS = """
            [{"key": "recommend", "type": "NPS", "text": "How likely are you to recommend us?", "required": true,
              "missingCodes": [{"code": "11", "reason": "BLANK"}]},
             {"key": "overall", "type": "CSAT", "text": "How satisfied are you?", "scale": {"min": 1, "max": 5},
              "missingCodes": [{"code": "0", "reason": "BLANK"}, {"code": "6", "reason": "NOT_APPLICABLE"}]},
             {"key": "effort", "type": "CES", "text": "How much effort was it?",
              "scale": {"min": 1, "max": 5, "direction": "LOW_IS_GOOD"}},
             {"key": "food", "type": "RATING", "text": "The food?", "aspect": "food", "scale": {"min": 1, "max": 5}},
             {"key": "reason", "type": "SINGLE_CHOICE", "text": "Why?",
              "choices": [{"key": "price", "text": "Price"}, {"key": "service", "text": "Service"}],
              "missingCodes": [{"code": "99", "reason": "REFUSED"}]},
             {"key": "seen", "type": "MULTIPLE_CHOICE", "text": "Where?",
              "choices": [{"key": "tv", "text": "TV"}, {"key": "web", "text": "Web"}, {"key": "shop", "text": "Shop"}]},
             {"key": "visits", "type": "NUMBER", "text": "How often?", "min": "0", "max": 365},
             {"key": "comment", "type": "TEXT", "text": "Anything else?", "maxLength": 200}]
            """;

    private final String tenant;

    public SurveyFixtures() {
        this(Tenants.fresh());
    }

    public SurveyFixtures(String tenant) {
        this.tenant = tenant;
    }

    public String tenant() {
        return tenant;
    }

    /** A request with all scopes of surveys and feedback, and without sight of personal data. */
    public RequestSpecification caller() {
        return with("surveys:read", "surveys:write", "feedback:read", "feedback:write");
    }

    public RequestSpecification with(String... scopes) {
        return given().auth().oauth2(Tokens.of(tenant, scopes)).contentType("application/json");
    }

    public ValidatableResponse create(String key, String questions) {
        return caller().body("{\"key\": \"%s\", \"title\": \"Visit\", \"language\": \"en\", \"questions\": %s}"
                        .formatted(key, questions))
                .post("/api/v1/surveys")
                .then();
    }

    public String draft(String key) {
        return create(key, QUESTIONS).statusCode(201).extract().path("id");
    }

    public String published(String key) {
        String id = draft(key);
        publish(id).statusCode(200);
        return id;
    }

    public ValidatableResponse publish(String id) {
        return caller().post("/api/v1/surveys/" + id + "/publication").then();
    }

    public ValidatableResponse close(String id) {
        return caller().post("/api/v1/surveys/" + id + "/closure").then();
    }

    public ValidatableResponse respond(String body) {
        return caller().body(body).post("/api/v1/responses").then();
    }

    /** A response to the survey with this key; more members, beginning with a comma, can follow. */
    public static String response(String key, String answers, String more) {
        return "{\"surveyKey\": \"%s\", \"answers\": %s %s}".formatted(key, answers, more);
    }
}
