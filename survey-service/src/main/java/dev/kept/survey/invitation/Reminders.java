// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reminders to those who have not answered.
 *
 * @param most at most so many
 * @param afterDays each so many days after the message before
 */
@Schema(name = "Reminders", description = "Reminders to those who have not answered.")
public record Reminders(
        @Schema(description = "At most so many.", examples = "2") @NotNull @Min(0) @Max(5) Integer most,

        @Schema(description = "Days after the message before.", examples = "5") @NotNull @Min(1) @Max(90) Integer afterDays) {

    /** Nobody is reminded. */
    public static final Reminders NONE = new Reminders(0, 7);
}
