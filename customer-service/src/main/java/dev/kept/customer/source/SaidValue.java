// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value as one source said it. */
@Schema(name = "SaidValue", description = "What one source said of an attribute.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidValue(
        @Schema(required = true, description = "Path of the attribute in the profile.", examples = "city")
        String attribute,

        @Schema(required = true, description = "Who said it.", examples = "crm")
        String source,

        @Schema(
                description = "The value as text, a list as JSON. Missing: the source said that there is none, or it is"
                        + " personal and the scope customers:pii is missing.",
                examples = "上海")
        @Nullable String value,

        @Schema(description = "Whether the source took back what it had said.") @Nullable Boolean withdrawn,

        @Schema(required = true, description = "From when it holds.", examples = "2024-03-01T00:00:00Z")
        Instant effectiveAt,

        @Schema(required = true, description = "When it was recorded.", examples = "2026-11-21T08:30:00Z")
        Instant recordedAt) {

    static SaidValue of(AttributeValue value) {
        return new SaidValue(
                value.attribute(),
                value.source(),
                value.value(),
                value.isWithdrawn() ? true : null,
                value.effectiveAt(),
                value.recordedAt());
    }

    SaidValue masked() {
        return new SaidValue(attribute, source, null, withdrawn, effectiveAt, recordedAt);
    }
}
