// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of all services, by name. */
class MergedTags {
    private final List<String> faults;
    private final SortedMap<String, Owned> tags = new TreeMap<>();

    MergedTags(List<String> faults) {
        this.faults = faults;
    }

    void add(String service, JsonNode declared) {
        for (JsonNode tag : declared) {
            String name = tag.path("name").asText();
            Owned known = tags.putIfAbsent(name, new Owned(service, tag));
            if (known != null && !Canonical.of(known.node()).equals(Canonical.of(tag))) {
                faults.add("tag \"%s\": %s and %s describe it differently".formatted(name, known.service(), service));
            }
        }
    }

    ArrayNode toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        tags.values().forEach(tag -> array.add(tag.node()));
        return array;
    }
}
