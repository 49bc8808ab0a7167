// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.survey.invitation.Reminders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey that follows an event.
 *
 * @param delayHours null: 0
 * @param maxAgeDays null: 7
 * @param reminders null: none
 * @param active null: true
 */
@Schema(description = "A survey that follows what happens to a customer: once for each event.")
record NewSurveyTrigger(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @NotNull @Size(max = 60) String surveyId,

        @Schema(examples = "After a complaint") @NotBlank @Size(max = 200) String name,

        @NotNull TriggerEvent event,

        @Schema(description = "Hours from the event to the invitation. Default: 0.", examples = "48")
        @Nullable @Min(0) @Max(8760) Integer delayHours,

        @Schema(
                description = "Events that are older than so many days when they become known ask nobody: an import of"
                        + " past orders sends no mail. Default: 7.",
                examples = "7")
        @Nullable @Min(1) @Max(365) Integer maxAgeDays,

        @Schema(
                description = "Channels that may be used, the most wanted first; a customer's preferred one wins if it"
                        + " is among them.",
                examples = "[\"email\"]")
        @NotNull @Size(min = 1, max = 9) List<@NotNull @Size(max = 60) String> channels,

        @Schema(description = "Default: each customer's own, else the survey's.", examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(description = "The name under which messages are sent. Default: the survey's title.")
        @Nullable @Size(min = 1, max = 100) String sender,

        @Schema(description = "Days in which it can be answered. Default: as long as the survey.", examples = "14")
        @Nullable @Min(1) @Max(3650) Integer expiresAfterDays,

        @Schema(description = "Instead of the policy's cooldown. 0: none.", examples = "14")
        @Nullable @Min(0) @Max(3650) Integer cooldownDays,

        @Nullable @Valid Reminders reminders,

        @Schema(description = "Default: true.") @Nullable Boolean active) {

    static final int MAX_AGE_DAYS = 7;

    Reminders remindersOrNone() {
        return Objects.requireNonNullElse(reminders, Reminders.NONE);
    }
}
