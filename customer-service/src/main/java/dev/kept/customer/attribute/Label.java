// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people read, in both languages. */
@Schema(name = "AttributeLabel", description = "What people read, in English and in Chinese.")
record Label(
        @Schema(description = "In English.", examples = "Tier") @NotNull @Size(min = 1, max = 100) String en,

        @JsonProperty("zh-CN")
        @Schema(name = "zh-CN", description = "In Chinese.", examples = "等级")
        @NotNull @Size(min = 1, max = 100) String zhCn) {}
