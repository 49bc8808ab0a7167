// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.testkit.CommittedDocument;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
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
    URL url;

    @Test
    void isTheCommittedOne() throws IOException {
        CommittedDocument.check(
                Path.of("docs/api/metrics-service.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()));
    }

    @Test
    void describesEveryOperation() throws IOException {
        List<String> missing = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    for (String member : List.of("operationId", "summary", "description", "tags", "security")) {
                        if (!operation.getValue().has(member)) {
                            missing.add(operation.getKey() + " " + path.getKey() + " lacks " + member);
                        }
                    }
                }));
        assertEquals(List.of(), missing);
    }

    private JsonNode document() throws IOException {
        try (InputStream document = url.openStream()) {
            return JSON.readTree(document);
        }
    }
}
