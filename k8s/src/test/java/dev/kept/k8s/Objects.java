// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rendered objects of one overlay, and how they find each other. */
record Objects(List<JsonNode> all) {

    /** A pod that something starts: {@code owner} is that something, {@code spec} what the pod is made of. */
    record Pod(String kind, String name, JsonNode labels, JsonNode spec) {
        String title() {
            return kind + " " + name;
        }

        List<JsonNode> containers() {
            return list(spec.path("containers"));
        }
    }

    Stream<JsonNode> of(String kind) {
        return all.stream().filter(object -> kind.equals(kind(object)));
    }

    Optional<JsonNode> find(String kind, String name) {
        return of(kind).filter(object -> name.equals(name(object))).findFirst();
    }

    List<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        for (JsonNode object : all) {
            JsonNode template = object.path("spec").path("template");
            if (List.of("Deployment", "StatefulSet", "Job").contains(kind(object))) {
                pods.add(new Pod(
                        kind(object), name(object), template.path("metadata").path("labels"), template.path("spec")));
            }
        }
        return pods;
    }

    /** Whether a label selector ({@code matchLabels} and {@code matchExpressions}) matches; an empty one matches all. */
    static boolean matches(JsonNode selector, JsonNode labels) {
        boolean all = holds(selector.path("matchLabels"), labels);
        for (JsonNode expression : selector.path("matchExpressions")) {
            all &= "Exists".equals(expression.path("operator").asText())
                    && labels.has(expression.path("key").asText());
        }
        return all;
    }

    static boolean holds(JsonNode wanted, JsonNode labels) {
        return wanted.properties().stream().allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static Map<String, JsonNode> map(JsonNode object) {
        return object.properties().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
