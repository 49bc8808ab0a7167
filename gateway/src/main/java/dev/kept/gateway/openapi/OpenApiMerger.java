// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Makes one OpenAPI document of several. It renames and rewrites nothing: whatever two services say differently under
 * one name is a fault to be settled there, so it fails and names both.
 */
public final class OpenApiMerger {
    private static final String VERSION = "3.1";

    private final List<String> faults = new ArrayList<>();
    private final MergedPaths paths = new MergedPaths(faults);
    private final MergedComponents components = new MergedComponents(faults);
    private final MergedTags tags = new MergedTags(faults);

    private OpenApiMerger() {}

    /**
     * The merged document.
     *
     * @param documents the services' documents by service name, which becomes {@code x-kept-service}
     * @throws IllegalStateException naming every conflict and every operation without a usable id
     */
    public static ObjectNode merge(SortedMap<String, JsonNode> documents) {
        return new OpenApiMerger().merged(documents);
    }

    private ObjectNode merged(SortedMap<String, JsonNode> documents) {
        documents.forEach(this::add);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "the services' OpenAPI documents do not fit together:\n- " + String.join("\n- ", faults));
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode document = json.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Kept API")
                .put("description", "Measures how a company keeps its customers. 衡量企业如何留住客户。")
                .put("version", "1")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.set("tags", tags.toJson());
        ObjectNode merged = paths.toJson();
        GatewayResponses.addTo(merged, components);
        document.set("paths", merged);
        document.set("components", components.toJson());
        return document;
    }

    private void add(String service, JsonNode document) {
        if (!document.path("openapi").asText().startsWith(VERSION)) {
            faults.add("%s: expected OpenAPI %s, found \"%s\""
                    .formatted(service, VERSION, document.path("openapi").asText()));
            return;
        }
        tags.add(service, document.path("tags"));
        paths.add(service, document.path("paths"), document.path("security"));
        components.add(service, document.path("components"));
    }
}
