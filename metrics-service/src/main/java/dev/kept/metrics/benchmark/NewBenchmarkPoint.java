// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.kept.restkit.json.DecimalText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One published value, a row of an import.
 *
 * @param series its key
 * @param start first day of the period
 * @param end first day after it
 * @param value in the unit of the series' metric: 0.25 is 25 %
 * @param n how many customers or answers stand behind it; null: not published
 */
@Schema(name = "NewBenchmarkPoint", description = "One published value.")
record NewBenchmarkPoint(
        @NotNull @Size(min = 1, max = 60) String series,

        @NotNull LocalDate start,

        @NotNull LocalDate end,

        @JsonDeserialize(using = DecimalText.Reader.class) @JsonSerialize(using = DecimalText.Writer.class) @NotNull BigDecimal value,

        @Nullable @Min(1) Long n) {}
