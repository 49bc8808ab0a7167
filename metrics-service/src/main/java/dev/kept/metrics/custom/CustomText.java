// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kept.metrics.catalog.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same text in both languages. */
@Schema(name = "CustomMetricText", description = "The same text in both languages.")
record CustomText(
        @Schema(examples = "Revenue for each buyer") @NotBlank @Size(max = 500) String en,

        @Schema(examples = "每位购买客户的收入") @JsonProperty("zh-CN") @NotBlank @Size(max = 500) String zhCn) {

    Text text() {
        return new Text(en, zhCn);
    }
}
