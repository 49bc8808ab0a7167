// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A profile as one text per attribute, named by its path, so that each of them may have a source of its own. Lists are
 * one attribute, written as JSON. What names the customer in the client's system, and its type, are not attributes.
 */
@ApplicationScoped
class ProfileFields {

    private static final Set<String> NOT_ATTRIBUTES = Set.of("externalId", "type", "effectiveAt", "source");
    private static final Set<String> LISTS = Set.of("contacts", "tags", "person.interests", "person.traits");
    private static final String NUMBER = "preferences.maxContactsPerMonth";

    private final ObjectMapper json;

    ProfileFields(ObjectMapper json) {
        this.json = json;
    }

    /** The attributes that are known. */
    Map<String, String> flatten(CustomerProfile profile) {
        Map<String, String> fields = new TreeMap<>();
        ObjectNode body = json.valueToTree(NewCustomer.of(profile));
        body.remove(NOT_ATTRIBUTES);
        flatten("", body, fields);
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(member -> flatten(below(path, member.getKey()), member.getValue(), fields));
        } else if (node.isArray()) {
            fields.put(path, node.toString());
        } else if (!node.isNull()) {
            fields.put(path, node.asText());
        }
    }

    /** The profile with these attributes and no others; its type and external id are those of another one. */
    CustomerProfile unflatten(Map<String, String> fields, CustomerProfile like) {
        ObjectNode body = json.createObjectNode();
        body.put("type", like.type().name());
        fields.forEach((path, value) -> put(body, path, value));
        if (!body.path("risk").has("level")) {
            body.remove("risk"); // what is said of a risk means nothing without its level
        }
        try {
            NewCustomer profile = json.treeToValue(body, NewCustomer.class);
            profile.externalId = like.externalId();
            return profile.profile();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An attribute was kept that is none", e);
        }
    }

    private void put(ObjectNode body, String path, String value) {
        int dot = path.indexOf('.');
        ObjectNode parent = dot < 0 ? body : body.withObjectProperty(path.substring(0, dot));
        String member = path.substring(dot + 1);
        if (LISTS.contains(path)) {
            parent.set(member, list(value));
        } else if (path.equals(NUMBER)) {
            parent.put(member, Integer.valueOf(value));
        } else {
            parent.put(member, value);
        }
    }

    private JsonNode list(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list was kept that is none", e);
        }
    }

    /** The attributes that a merge patch names; a null names all that are below it. */
    Set<String> named(JsonNode patch, Map<String, String> before, Map<String, String> after) {
        Set<String> named = new TreeSet<>();
        patch.properties().forEach(member -> {
            if (!NOT_ATTRIBUTES.contains(member.getKey())) {
                name(member.getKey(), member.getValue(), named);
            }
        });
        Set<String> known = new TreeSet<>(before.keySet());
        known.addAll(after.keySet());
        known.removeIf(path -> !named.contains(path) && !named.contains(parent(path)));
        return known;
    }

    private static void name(String path, JsonNode node, Set<String> named) {
        if (node.isObject()) {
            node.properties().forEach(member -> name(below(path, member.getKey()), member.getValue(), named));
        } else {
            named.add(path);
        }
    }

    private static String parent(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String below(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
