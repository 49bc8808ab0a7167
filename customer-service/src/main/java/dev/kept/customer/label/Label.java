// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name for people, in both languages.
 *
 * @param en in English
 * @param zhCn in simplified Chinese
 */
@Schema(name = "Label", description = "A name for people, in both languages.")
public record Label(
        @Schema(description = "In English.", examples = "Green tea") @NotNull @Size(min = 1, max = 1000) String en,

        @Schema(description = "In simplified Chinese.", examples = "绿茶")
        @JsonProperty("zh-CN")
        @NotNull @Size(min = 1, max = 1000) String zhCn) {}
