// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.policy.Policy;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A policy as it is stored. */
final class PolicyJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PolicyJson() {}

    static String write(Policy policy) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("zone", policy.zone().getId())
                .put("weekStart", policy.weekStart().name())
                .put("currency", policy.currency())
                .put("businessModel", policy.businessModel())
                .put("presenceDays", policy.presenceDays())
                .put("fiscalYearStart", policy.fiscalYearStart());
        policy.dimensions().forEach(json.putArray("dimensions")::add);
        return json.toString();
    }

    static Policy read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            List<String> dimensions = new ArrayList<>();
            node.path("dimensions").forEach(dimension -> dimensions.add(dimension.asText()));
            return new Policy(
                    ZoneId.of(node.path("zone").asText()),
                    DayOfWeek.valueOf(node.path("weekStart").asText()),
                    node.path("currency").asText(),
                    node.path("businessModel").asText(),
                    node.path("presenceDays").asInt(),
                    // Policies that were stored before there was one have the calendar year.
                    node.path("fiscalYearStart").asInt(1),
                    dimensions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored policy cannot be read: " + json, e);
        }
    }
}
