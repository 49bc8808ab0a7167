// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.testkit.CommittedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the committed document equal to what the services' own documents make together, and readable. */
class MergedDocumentTest {
    private static final Path FOLDER = Path.of("docs/api");
    private static final String SUFFIX = "-service.json";

    private static final Set<String> PUBLIC_OPERATIONS = Set.of(
            "getPageAsset",
            "getEmbedScript",
            "openSurveyPage",
            "sendSurveyPage",
            "noteSurveyPageSeen",
            "receiveResponse",
            "openUnsubscribePage",
            "unsubscribeRespondent");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isCommittedAsItIsMerged() throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        CommittedDocument.check(
                FOLDER.resolve("openapi.json"),
                json.writer(printer).writeValueAsString(OpenApiMerger.merge(documents())));
    }

    @Test
    void opensToAllOnlyWhatIsNamedHere() throws IOException {
        Set<String> open = new HashSet<>();
        OpenApiMerger.merge(documents())
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("security").isEmpty()) {
                        open.add(operation.path("operationId").asText());
                    }
                }));
        assertEquals(PUBLIC_OPERATIONS, open);
    }

    @Test
    void tellsReadersEnough() throws IOException {
        JsonNode merged = OpenApiMerger.merge(documents());
        List<String> faults = new ArrayList<>();
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    for (String fault : faults(operation.getValue())) {
                        faults.add(operation.getKey() + " " + path.getKey() + ": " + fault);
                    }
                }));
        findMissingReferences(merged, merged, faults);
        assertEquals(List.of(), faults);
    }

    private static List<String> faults(JsonNode operation) {
        List<String> faults = new ArrayList<>();
        for (String member : List.of("operationId", "summary", "tags", "security", "responses")) {
            if (!operation.has(member)) {
                faults.add("no " + member);
            }
        }
        boolean described = operation.findValue("schema") != null
                || operation.findValue("example") != null
                || operation.findValue("examples") != null;
        if (!described) {
            faults.add("neither schema nor example");
        }
        boolean succeeds = operation.path("responses").properties().stream()
                .anyMatch(response ->
                        response.getKey().startsWith("2") || response.getKey().startsWith("3"));
        if (!succeeds) {
            faults.add("no answer of success");
        }
        if (!operation.path("responses").has("504")) {
            faults.add("no problem responses");
        }
        return faults;
    }

    private static void findMissingReferences(JsonNode root, JsonNode node, List<String> faults) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && root.at(reference.asText().substring(1)).isMissingNode()) {
            faults.add("nothing at " + reference.asText());
        }
        node.forEach(child -> findMissingReferences(root, child, faults));
    }

    private SortedMap<String, JsonNode> documents() throws IOException {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(CommittedDocument.repositoryRoot().resolve(FOLDER))) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                documents.put(name.substring(0, name.length() - ".json".length()), json.readTree(file.toFile()));
            }
        }
        return documents;
    }
}
