// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.testkit.CommittedDocument;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed API document is what the service serves, and it is complete. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OpenApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL address;

    @Test
    void isTheCommittedOne() throws IOException {
        CommittedDocument.check(
                Path.of("docs/api/customer-service.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()));
    }

    @Test
    void describesEveryOperation() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    for (String member : List.of("operationId", "summary", "tags", "security")) {
                        if (!operation.getValue().has(member)) {
                            missing.add(name + " lacks " + member);
                        }
                    }
                    ids.add(operation.getValue().path("operationId").asText());
                }));
        assertEquals(List.of(), missing);
        assertFalse(ids.isEmpty());
        assertEquals(ids.stream().distinct().count(), ids.size());
    }

    private JsonNode document() throws IOException {
        return JSON.readTree(
                given().get(address).then().statusCode(200).extract().asString());
    }
}
