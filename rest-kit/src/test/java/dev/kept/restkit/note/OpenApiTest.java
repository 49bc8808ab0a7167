// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OpenApiTest {
    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL address;

    @Test
    void isVersion31() throws IOException {
        assertTrue(document().path("openapi").asText().startsWith("3.1"));
    }

    @Test
    void namesTheScopesOfEveryOperation() throws IOException {
        JsonNode notes = document().path("paths").path("/api/v1/notes");

        assertEquals(
                "[{\"oauth2\":[\"notes:write\"]}]",
                notes.path("post").path("security").toString());
        assertEquals(
                "[{\"oauth2\":[\"notes:read\"]}]",
                notes.path("get").path("security").toString());
        assertTrue(document()
                .at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
                .has("notes:read"));
    }

    @Test
    void describesTheHeadersAndErrorsThatOperationsHaveInCommon() throws IOException {
        JsonNode document = document();
        JsonNode create = document.path("paths").path("/api/v1/notes").path("post");
        JsonNode rename = document.path("paths").path("/api/v1/notes/{id}/name").path("put");
        JsonNode start = document.path("paths").path("/api/v1/note-imports").path("post");

        assertEquals(
                "#/components/parameters/IdempotencyKey",
                create.at("/parameters/0/$ref").asText());
        assertEquals(
                "#/components/parameters/IdempotencyKey",
                start.at("/parameters/0/$ref").asText());
        assertEquals(1, start.path("parameters").size());
        assertEquals(
                "#/components/responses/Unauthenticated",
                create.at("/responses/401/$ref").asText());
        assertTrue(rename.path("responses").has("428"));
        assertFalse(create.path("responses").has("428"));
        assertEquals(
                "#/components/schemas/Problem",
                document.at("/components/responses/NotFound/content/application~1problem+json/schema/$ref")
                        .asText());
        assertTrue(document.at("/components/schemas/Fault/properties").has("pointer"));
    }

    private JsonNode document() throws IOException {
        String text =
                given().when().get(address).then().statusCode(200).extract().asString();
        return new ObjectMapper().readTree(text);
    }
}
