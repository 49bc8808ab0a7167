// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One more way to reach a customer, beside its e-mail address and telephone number. */
@Schema(name = "Contact", description = "One more way to reach a customer; personal data.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Schema(description = "By what means.") @NotNull ContactKind kind,

        @Schema(description = "Address or number; masked without the scope customers:pii.", examples = "zhangwei_90")
        @NotNull @Size(min = 1, max = 300) String value,

        @Schema(description = "What it is.", examples = "home") @Nullable @Size(min = 1, max = 50) String label,

        @Schema(description = "Whether the customer prefers it.") @Nullable Boolean preferred) {

    /** The same without its value and label. */
    public Contact masked() {
        return new Contact(kind, "***", null, preferred);
    }
}
