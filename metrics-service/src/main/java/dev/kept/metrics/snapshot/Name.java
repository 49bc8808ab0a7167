// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same name in both languages.
 *
 * @param zhCn in simplified Chinese
 */
@Schema(name = "NameInBothLanguages", description = "The same name in English and in simplified Chinese.")
public record Name(
        @Schema(examples = "Champions") @NotNull @Size(min = 1, max = 200) String en,

        @Schema(examples = "冠军客户") @JsonProperty("zh-CN") @NotNull @Size(min = 1, max = 200) String zhCn) {}
