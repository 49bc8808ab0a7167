// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.systemtests.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests that begin as the OpenAPI describes them and are then bent at random places. */
final class RequestMaker {

    private static final String[] STRINGS = {
        "",
        " ",
        "a",
        "\u0000",
        "\ud800",
        "客户",
        "🙂".repeat(50),
        "x".repeat(5000),
        "-1",
        "1e400",
        "NaN",
        "null",
        "true",
        "' or 1=1 --",
        "%00",
        "../../etc",
        "{}",
        "[]",
        "<script>alert(1)</script>",
        "${jndi:x}",
        "2024-13-45",
        "2024-01-01",
        "2024-01-01T00:00:00Z",
        "9999999999999999999",
        "\u202e",
        "Europe/Nowhere",
        "=1+1",
        "cus_1",
        "%s%n",
        "0",
        "\r\nX: y",
        "day",
        "month",
        "12.345678",
        "99999999999999999999.99"
    };
    private static final String[] RAW = {
        "",
        "{",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"a\":1,\"a\":2}",
        "{} trailing",
        "{\"x\":1e400}",
        "\u0000",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"name\":" + "9".repeat(1200) + "}",
        "[".repeat(20_000),
        "{\"a\":".repeat(5_000),
        "externalId,type\n\"unclosed",
        "a,b\n1\n1,2,3\n",
        "\ufeffexternalId\nx\n",
        "not json\nnot json either\n",
        "a=%ZZ&=&b",
        "answer=%00&answer=1&answer=%ed%a0%80"
    };
    private static final String[] TYPES = {
        "application/json",
        "text/csv",
        "application/x-ndjson",
        "text/plain",
        "application/merge-patch+json",
        "application/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "garbage",
        "application/json;charset=utf-16"
    };

    private final Contract contract;
    private final Map<String, String> ids;
    private final Random random;

    RequestMaker(Contract contract, Map<String, String> ids, Random random) {
        this.contract = contract;
        this.ids = ids;
        this.random = random;
    }

    MalformedRequest next(Operation operation) {
        JsonNode content =
                contract.resolve(operation.json().path("requestBody")).path("content");
        String type = content.fieldNames().hasNext() ? pick(new ArrayList<>(names(content))) : null;
        String body = type == null ? (chance(10) ? pick(RAW) : null) : body(content.path(type));
        if (body != null && (type == null || chance(8))) {
            type = pick(TYPES);
        }
        return new MalformedRequest(operation.method(), target(operation), type, body, headers());
    }

    private String target(Operation operation) {
        String path = operation.path();
        if (chance(2)) {
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
        }
        while (path.contains("{")) {
            String value = Client.encode(printable(pick(STRINGS)));
            path = path.replaceFirst("\\{[^}]+}", value.isEmpty() ? "%20" : value.replace("$", "%24"));
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode reference : operation.json().path("parameters")) {
            JsonNode parameter = contract.resolve(reference);
            if (parameter.path("in").asText().equals("query") && chance(2)) {
                int times = chance(15) ? 2 : 1;
                for (int i = 0; i < times; i++) {
                    query.append('&')
                            .append(parameter.path("name").asText())
                            .append('=')
                            .append(queryValue(parameter));
                }
            }
        }
        if (chance(15)) {
            query.append("&surprise=").append(Client.encode(printable(pick(STRINGS))));
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private String queryValue(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        String value = chance(3) && example.isValueNode() ? example.asText() : pick(STRINGS);
        return Client.encode(printable(value));
    }

    /** What a Java client can send at all; the rest is for the bodies. */
    private static String printable(String value) {
        return value.replace("\ud800", "�");
    }

    private @Nullable String body(JsonNode mediaType) {
        if (chance(6)) {
            return pick(RAW);
        }
        JsonNode schema = contract.resolve(mediaType.path("schema"));
        String json = bend(value(schema, 0)).toString();
        return chance(30) ? json.substring(0, random.nextInt(json.length() + 1)) : json;
    }

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = contract.resolve(reference);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("example") && chance(2)) {
            return schema.path("example");
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (String choice : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.path(choice).isArray() && !schema.path(choice).isEmpty()) {
                return value(schema.path(choice).get(0), depth);
            }
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("object")) {
            case "string" -> json.textNode(pick(STRINGS));
            case "integer" -> json.numberNode(random.nextInt(20) - 2);
            case "number" -> json.numberNode(random.nextDouble() * 100 - 5);
            case "boolean" -> json.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int size = depth > 5 ? 0 : random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth <= 5) {
            schema.path("properties").properties().forEach(property -> {
                if (!chance(5)) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                }
            });
        }
        return object;
    }

    /** Replaces, removes or adds something in one place. */
    private JsonNode bend(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = pick(names(object));
            switch (random.nextInt(6)) {
                case 0 -> object.set(name, odd());
                case 1 -> object.remove(name);
                case 2 -> object.put("surprise", 1);
                case 3 -> object.put(name, pick(STRINGS));
                default -> object.set(name, bend(object.path(name)));
            }
            return object;
        }
        return chance(3) ? odd() : node;
    }

    private JsonNode odd() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(1.5);
            case 2 -> json.numberNode(Long.MAX_VALUE);
            case 3 -> json.booleanNode(true);
            case 4 -> json.arrayNode().add(json.objectNode());
            default -> json.objectNode().put("x", "y");
        };
    }

    private List<String> headers() {
        return switch (random.nextInt(8)) {
            case 0 ->
                List.of(
                        "If-Match",
                        pick(new String[] {"\"v1\"", "*", "W/\"v1\"", "v1", "\"v99999999999999999999\"", "\""}));
            case 1 -> List.of("Idempotency-Key", pick(new String[] {"k", "x".repeat(300), "\"q\"", "k k", "1"}));
            case 2 -> List.of("Accept-Language", pick(new String[] {"zh-CN", "xx", "en;q=2", "*", ";;;"}));
            case 3 -> List.of("Accept", pick(new String[] {"application/xml", "*/*", "garbage", "text/html"}));
            case 4 -> List.of("X-Request-Id", pick(new String[] {"ok-1", "x".repeat(500), "<x>"}));
            case 5 -> List.of("If-Match", "\"v1\"", "Idempotency-Key", "k" + random.nextInt(50));
            default -> List.of("If-Match", "\"v1\"");
        };
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
