// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where figures were published.
 *
 * @param publisher who answers for them
 * @param title of the report
 * @param publishedOn the day, as printed there
 * @param url where to read it
 * @param note how they were obtained, what they leave out
 */
@Schema(name = "BenchmarkCitation", description = "Where figures were published.")
record Citation(
        @Schema(description = "Who answers for them.", examples = "China Chain Store & Franchise Association")
        @NotNull @Size(min = 1, max = 200) String publisher,

        @Schema(description = "Title of the report.", examples = "中国连锁百强 2025") @NotNull @Size(min = 1, max = 300) String title,

        @Schema(description = "The day of publication.", examples = "2026-06-18") @NotNull LocalDate publishedOn,

        @Schema(description = "Where it can be read.", examples = "https://example.org/report-2025")
        @Nullable @Size(max = 1000) @Pattern(regexp = "^https?://[^\\s\\p{Cntrl}]+$", message = "must be an http or https address") String url,

        @Schema(description = "How they were obtained and what they leave out.", examples = "Survey of 412 shops.")
        @Nullable @Size(max = 2000) String note) {}
