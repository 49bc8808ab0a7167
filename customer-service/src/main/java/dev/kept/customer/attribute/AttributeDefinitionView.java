// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attribute definition as a client sees it. */
@Schema(name = "AttributeDefinition", description = "An attribute of customers that the tenant defines by itself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttributeDefinitionView(
        @Schema(required = true, examples = "atd_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "tier") String key,
        @Schema(required = true) AttributeType type,

        @Schema(description = "For CHOICE: the values it may have.") @Nullable List<String> choices,

        @Schema(required = true) Label label,
        @Schema(required = true) boolean personal,
        @Schema(required = true) boolean required,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static AttributeDefinitionView of(AttributeDefinition definition) {
        NewAttributeDefinition content = definition.content();
        return new AttributeDefinitionView(
                definition.id(),
                content.key(),
                content.type(),
                content.choicesOrNone().isEmpty() ? null : content.choices(),
                content.label(),
                content.isPersonal(),
                content.isRequired(),
                definition.createdAt(),
                definition.updatedAt());
    }
}
