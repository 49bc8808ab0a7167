// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.policy.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An early warning. */
@Schema(
        name = "EarlyWarning",
        description = "A customer whose own behaviour says that it may be leaving. The same cause is told once.")
record WarningView(
        @Schema(examples = "wrn_01JH2V7Z8S9QK3M4N5P6R7T8W9") String id,
        @Schema(examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9") String customerId,
        @Schema(examples = "SILENCE") Cause cause,

        @Schema(description = "The local day on which it was found.", examples = "2026-10-31")
        LocalDate raisedOn,

        @Schema(
                description = "The numbers behind it, by name.",
                examples =
                        "{\"gapDays\": 63, \"chance\": 0.012, \"lossProbability\": 0.988, \"lossProbabilityFrom\": \"TEST\", \"value\":"
                                + " \"1295.04\", \"valueFrom\": \"REVENUE_OF_LAST_YEAR\"}")
        Map<String, Object> evidence,

        @Schema(
                description =
                        "The chance to lose the customer times the value to come, both from the newest models that know"
                                + " the customer; else the certainty of the test, and the net revenue of the last year. The"
                                + " evidence says which.",
                examples = "1280.50")
        String valueAtRisk,

        Warning.Status status,
        @Schema(description = "Null until it is closed.") Warning.@Nullable Outcome outcome,

        @Schema(description = "Subject of whoever acknowledged or closed it.", examples = "user-7") @Nullable String changedBy,

        @Schema(examples = "2026-11-01T00:10:00Z") Instant createdAt,
        @Schema(examples = "2026-11-01T08:00:00Z") Instant changedAt) {

    static WarningView of(ObjectMapper json, Warning warning) {
        return new WarningView(
                warning.id(),
                warning.customerId(),
                warning.cause(),
                warning.raisedOn(),
                evidence(json, warning),
                Amounts.text(warning.valueAtRisk()),
                warning.status(),
                warning.outcome(),
                warning.changedBy(),
                warning.createdAt(),
                warning.changedAt());
    }

    static Map<String, Object> evidence(ObjectMapper json, Warning warning) {
        try {
            JsonNode stored = json.readTree(warning.evidence());
            Map<String, Object> evidence = new TreeMap<>();
            stored.properties().forEach(entry -> evidence.put(entry.getKey(), entry.getValue()));
            return evidence;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored evidence cannot be read", e);
        }
    }
}
