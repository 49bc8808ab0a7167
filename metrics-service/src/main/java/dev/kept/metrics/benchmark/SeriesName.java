// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a series is called, in both languages.
 *
 * @param en in English
 * @param zhCn in simplified Chinese
 */
@Schema(name = "BenchmarkName", description = "What a series is called, in both languages.")
record SeriesName(
        @Schema(description = "In English.", examples = "Specialty retail, median") @NotNull @Size(min = 1, max = 200) String en,

        @Schema(description = "In simplified Chinese.", examples = "专业零售中位数")
        @JsonProperty("zh-CN")
        @NotNull @Size(min = 1, max = 200) String zhCn) {}
