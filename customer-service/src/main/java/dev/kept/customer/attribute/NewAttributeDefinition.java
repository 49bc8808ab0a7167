// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an attribute of its customers. */
@Schema(name = "NewAttributeDefinition", description = "An attribute of customers that the tenant defines by itself.")
record NewAttributeDefinition(
        @Schema(description = "Its key in a customer's attributes, camelCase; never changes.", examples = "tier")
        @NotNull @Pattern(regexp = "^[a-z][A-Za-z0-9]{0,39}$") String key,

        @Schema(
                description = "What its values are, all written as text: NUMBER as 12.5, DATE as 2026-01-31, BOOLEAN as"
                        + " true or false, CHOICE as one of the choices. Never changes.")
        @NotNull AttributeType type,

        @Schema(description = "For CHOICE: the values it may have, 1 to 100.", examples = "[\"gold\", \"silver\"]")
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> choices,

        @Schema(description = "What people read.") @NotNull @Valid Label label,

        @Schema(description = "Personal data: never told to other services, hidden without the scope customers:pii.")
        @Nullable Boolean personal,

        @Schema(description = "Whether a profile without it is incomplete.") @Nullable Boolean required) {

    List<String> choicesOrNone() {
        return choices == null ? List.of() : List.copyOf(choices);
    }

    boolean isPersonal() {
        return Boolean.TRUE.equals(personal);
    }

    boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }
}
