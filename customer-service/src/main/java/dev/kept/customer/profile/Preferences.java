// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How, how often and in which language a customer wants to be contacted. */
@Schema(name = "ContactPreferences", description = "How and how often the customer wants to be contacted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preferences(
        @Schema(description = "The channel that it prefers; NONE: no contact at all.") @Nullable PreferredChannel channel,

        @Schema(description = "At most so many contacts in a month.", examples = "4") @Nullable @Min(0) @Max(1000) Integer maxContactsPerMonth,

        @Schema(description = "Language tag (BCP 47).", examples = "zh-CN")
        @Nullable @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")
        String language) {

    boolean isEmpty() {
        return channel == null && maxContactsPerMonth == null && language == null;
    }
}
