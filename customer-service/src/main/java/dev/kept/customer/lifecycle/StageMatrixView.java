// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the customers of one day stand on a later one, and every step between. */
@Schema(
        name = "StageMatrix",
        description = "Where the customers of one day stand on a later one, and the steps between.")
record StageMatrixView(
        @Schema(required = true, examples = "2024-05-31") LocalDate from,

        @Schema(required = true, examples = "2024-06-30") LocalDate to,

        @Schema(required = true, description = "Customers whose latest changes are not counted yet.", examples = "0")
        long pending,

        @Schema(required = true, description = "By the stage on the first day; the totals are that day's counts.")
        List<Row> rows,

        @Schema(required = true, description = "Every change of stage after the first day, up to the second.")
        List<Step> steps) {

    /** Those who were in one stage on the first day. */
    @Schema(name = "StageMatrixRow", description = "Those who were in one stage on the first day.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "The stage on the first day; absent for those who were not known yet.") @Nullable Stage from,

            @Schema(required = true, examples = "52") long total,

            @Schema(required = true, description = "By the stage on the second day.", examples = "{\"ACTIVE\": 40}")
            Map<Stage, Long> to) {}

    /** How often one change of stage happened. */
    @Schema(name = "StageStep", description = "How often one change of stage happened.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(description = "Absent for those who became known.") @Nullable Stage from,

            @Schema(required = true) Stage to,

            @Schema(required = true, examples = "12") long count,

            @Schema(required = true, description = "Those of them who had been lost.", examples = "0")
            long wonBack,

            @Schema(description = "Mean days spent in the stage before, two decimals.", examples = "31.50") @Nullable BigDecimal daysBefore) {}
}
