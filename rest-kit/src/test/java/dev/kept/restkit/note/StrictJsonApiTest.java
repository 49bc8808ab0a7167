// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StrictJsonApiTest {
    private final String tenant = Tenants.fresh();

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("{\"name\":\"a\",\"nome\":1}", "unknown-member", "/nome"),
                Arguments.of("{\"name\":\"a\",\"priority\":1.5}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":\"a\",\"priority\":1.0}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":\"a\",\"priority\":\"3\"}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":\"a\",\"priority\":true}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":\"a\",\"priority\":99999999999}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":\"a\",\"priority\":1e400}", "wrong-type", "/priority"),
                Arguments.of("{\"name\":123}", "wrong-type", "/name"),
                Arguments.of("{\"name\":true}", "wrong-type", "/name"),
                Arguments.of("{\"name\":[\"a\"]}", "wrong-type", "/name"),
                Arguments.of("{\"name\":\"a\\ud800\"}", "control-character", "/name"),
                Arguments.of("{\"name\":\"a\\u0000\"}", "control-character", "/name"),
                Arguments.of("{\"name\":\"a\",\"labels\":{\"a\\u0000\":\"b\"}}", "control-character", null),
                Arguments.of("{\"name\":\"a\",\"extra\":{\"x\":[\"\\u0007\"]}}", "control-character", "/extra"),
                Arguments.of("{\"name\":\"a\",\"due\":\"yesterday\"}", "wrong-type", "/due"),
                Arguments.of("{\"name\":\"a\",\"due\":12345}", "wrong-type", "/due"),
                Arguments.of("{\"name\":\"a\",\"due\":\"+12345-01-01T00:00:00Z\"}", "wrong-type", "/due"),
                Arguments.of("{\"name\":\"a\",\"colour\":\"BLUE\"}", "wrong-type", "/colour"),
                Arguments.of("{\"name\":\"a\",\"colour\":0}", "wrong-type", "/colour"),
                Arguments.of("{\"name\":\"a\",\"colour\":\"\"}", "wrong-type", "/colour"),
                Arguments.of("{\"name\":\"a\",\"lines\":{}}", "wrong-type", "/lines"),
                Arguments.of("{\"name\":\"a\",\"lines\":[1]}", "wrong-type", "/lines/0"),
                Arguments.of("{\"name\":\"a\",\"lines\":[{\"tekst\":1}]}", "unknown-member", "/lines/0/tekst"),
                Arguments.of("{\"name\":\"a\",\"lines\":[null]}", "required", null),
                Arguments.of("[]", "wrong-type", ""),
                Arguments.of("\"text\"", "wrong-type", ""),
                Arguments.of("7", "wrong-type", ""),
                Arguments.of("null", "required", ""),
                Arguments.of("[".repeat(30_000), null, null),
                Arguments.of("{\"name\":\"a\",\"extra\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}", null, null),
                Arguments.of("{\"name\":\"a\",\"extra\":" + "9".repeat(1_200) + "}", null, null),
                Arguments.of("{\"name\":\"a\",\"priority\":" + "9".repeat(1_200) + "}", null, null));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesWhatIsNotExactlyTheType(String body, String code, String pointer) {
        var answer = post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("Exception")))
                .body(not(containsString("dev.kept")))
                .body(not(containsString("jackson")));
        if (code != null) {
            answer.body("code", equalTo("invalid-request")).body("errors[0].code", equalTo(code));
        }
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "{",
                "{\"name\":\"a\"",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\"}x",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\",\"extra\":{\"x\":1,\"x\":2}}",
                "{'name':'a'}",
                "{\"name\":\"a\u0001\"}",
                "{\"name\":NaN}",
                "{\"name\":\"a\",\"priority\":01}",
                "// comment\n{}",
                "<name>a</name>"
            })
    void refusesWhatIsNoJson(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("code", equalTo("malformed-json"));
    }

    @Test
    void refusesNoBodyAtAll() {
        given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType("application/json")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType("application/json")
                .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'})
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void namesWhatWouldBeRight() {
        post("{\"name\":\"a\",\"colour\":\"BLUE\"}").body("errors[0].detail", equalTo("Must be one of RED, GREEN."));
        post("{\"nome\":1}")
                .body(
                        "errors[0].detail",
                        equalTo("Unknown member. Known: colour, due, extra, labels, lines, name, priority."));
    }

    @Test
    void tellsAllFaultsOfValidationAtOnce() {
        post("{\"name\":\" \",\"priority\":9,\"lines\":[{\"text\":\"x\"},{}],\"labels\":{\"a/b\":\"longer than ten\"}}")
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/name", "/priority", "/lines/1/text", "/labels/a~1b"))
                .body("errors.code", containsInAnyOrder("required", "max", "required", "size"));
    }

    @Test
    void speaksChineseAboutFaultsToo() {
        given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType("application/json")
                .header("Accept-Language", "zh-CN")
                .body("{\"name\":\"a\",\"priority\":9}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("title", equalTo("请求无效"))
                .body("errors[0].detail", equalTo("最大不能超过5"));
    }

    @Test
    void keepsWhatIsRight() {
        post("{\"name\":\"中文 😀 \\n\",\"priority\":3,\"due\":\"2026-01-31T10:30:00.123456789+02:00\"}")
                .statusCode(201)
                .body("name", equalTo("中文 😀 \n"))
                .body("due", equalTo("2026-01-31T08:30:00.123456Z"));
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/api/v1/notes")
                .then();
    }
}
