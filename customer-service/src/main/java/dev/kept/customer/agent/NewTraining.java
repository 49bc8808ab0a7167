// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says about a training. */
@Schema(name = "NewTraining", description = "What an agent was trained in.")
record NewTraining(
        @Schema(description = "The day on which it was held, from 1970 on.", examples = "2024-03-08") @NotNull LocalDate date,

        @Schema(description = "Its topic; no personal data.", examples = "Complaint handling")
        @NotNull @Size(min = 1, max = 200) String topic,

        @Schema(description = "How long it took: decimal text above zero, at most 1000 hours.", examples = "7.5")
        @NotNull @Pattern(regexp = "^(?!0(\\.0{1,2})?$)(0|[1-9][0-9]{0,2}|1000)(\\.[0-9]{1,2})?$")
        String hours) {

    BigDecimal hoursValue() {
        return new BigDecimal(hours);
    }
}
