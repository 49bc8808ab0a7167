// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The values that one section held of a person; compared with what it holds later, they tell what went. */
final class FileTally {

    /** Members by which the service keeps its books; that they change removes nothing. */
    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt", "erasedAt");

    /** Where records hold the client's own numbers. */
    private static final Set<String> OWN_NUMBERS = Set.of("/externalId", "/eventId");

    private final long records;
    private final Map<String, Integer> values = new HashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> externalIds = new TreeSet<>();

    FileTally(List<JsonNode> section) {
        this.records = section.size();
        section.forEach(record -> walk("", record, (path, value) -> {
            values.merge(path + "=" + value, 1, Integer::sum);
            if (path.equals("/id")) {
                ids.add(value);
            }
            if (OWN_NUMBERS.contains(path)) {
                externalIds.add(value);
            }
        }));
    }

    long records() {
        return records;
    }

    /** The ids of its records. */
    Set<String> ids() {
        return ids;
    }

    /** The client's own numbers of its records. */
    Set<String> externalIds() {
        return externalIds;
    }

    /** How many values were here that are not in the other one. */
    long missingFrom(FileTally later) {
        return values.entrySet().stream()
                .mapToLong(value -> Math.max(0, value.getValue() - later.values.getOrDefault(value.getKey(), 0)))
                .sum();
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, String> leaf) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !BOOKKEEPING.contains(member.getKey()))
                    .forEach(member -> walk(path + "/" + member.getKey(), member.getValue(), leaf));
        } else if (node.isArray()) {
            node.forEach(item -> walk(path + "/-", item, leaf));
        } else if (!node.isNull()) {
            leaf.accept(path, node.asText());
        }
    }
}
