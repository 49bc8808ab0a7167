// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a company. */
@Schema(name = "Company", description = "What is known of a company.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Company(
        @Schema(description = "Industry.", examples = "telecommunications") @Nullable @Size(min = 1, max = 100) String industry,

        @Schema(description = "Size, as you cut it.", examples = "50-249") @Nullable @Size(min = 1, max = 50) String size,

        @Schema(description = "Stage of its life.", examples = "start-up") @Nullable @Size(min = 1, max = 50) String stage,

        @Schema(description = "Number in a public register; hidden without the scope customers:pii.")
        @Nullable @Size(min = 1, max = 50) String registrationNumber) {

    /** The same without what tells which company it is. */
    public Company masked() {
        return new Company(industry, size, stage, null);
    }

    boolean isEmpty() {
        return equals(new Company(null, null, null, null));
    }
}
