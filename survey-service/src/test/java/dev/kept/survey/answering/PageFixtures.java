// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static io.restassured.RestAssured.given;

import dev.kept.survey.SurveyFixtures;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Surveys with links to their public pages, and browsers without scripts that open them. */
final class PageFixtures {

    private final SurveyFixtures api = new SurveyFixtures();

    SurveyFixtures api() {
        return api;
    }

    /** A published survey with a question of every type, four pages, a branch and two languages. */
    String everyType() {
        String body = read("answering/every-type.json").replace("\"key\": \"%s\"", "\"key\": \"visit\"");
        String id = api.caller()
                .body(body)
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.publish(id).statusCode(200);
        return id;
    }

    /** The path of the page that a new shared link opens; more members of the link, beginning with a comma, can follow. */
    String link(String survey, String channel, String more) {
        String link = api.caller()
                .body("{\"surveyId\": \"%s\", \"name\": \"Lobby\", \"channel\": \"%s\"%s}"
                        .formatted(survey, channel, more))
                .post("/api/v1/survey-links")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String url = api.caller()
                .post("/api/v1/survey-links/" + link + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    /** The path of the page of one invitation. */
    String own(String invitation) {
        String url = api.caller()
                .post("/api/v1/invitations/" + invitation + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    /** What an interviewer took down. */
    ValidatableResponse record(String invitation, String interview) {
        return api.caller()
                .body(interview)
                .post("/api/v1/invitations/" + invitation + "/response")
                .then();
    }

    /** Somebody at a browser that keeps cookies; each from an address of its own, as the gateway tells it. */
    static RequestSpecification browser(String address, Map<String, String> cookies) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html")
                .cookies(cookies);
    }

    /** Sends a form. */
    static Response send(RequestSpecification browser, String page, Object... fields) {
        RequestSpecification form = browser.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            String name = String.valueOf(fields[i]);
            if (fields[i + 1] instanceof List<?> values) {
                values.forEach(value -> form.formParam(name, value));
            } else {
                form.formParam(name, fields[i + 1]);
            }
        }
        return form.post(page);
    }

    static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
