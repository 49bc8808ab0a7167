// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.survey.invitation.Reminders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wave as it is planned.
 *
 * @param segment null: the customers that are added one by one
 * @param startsAt null: when it is launched
 */
@Schema(description = "A wave as it is planned: one survey, put to a segment or to customers that are added.")
record NewWave(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @NotNull @Size(max = 60) String surveyId,

        @Schema(examples = "Spring 2027") @NotBlank @Size(max = 200) String name,

        @Schema(description = "Key of the segment that is asked, as it is on the day of the launch.", examples = "vip")
        @Nullable @Size(min = 1, max = 60) String segment,

        @Schema(
                description = "Channels that may be used, the most wanted first; a customer's preferred one wins if it"
                        + " is among them.",
                examples = "[\"email\", \"sms\"]")
        @NotNull @Size(min = 1, max = 9) List<@NotNull @Size(max = 60) String> channels,

        @Schema(description = "Default: each customer's own, else the survey's.", examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(
                description = "The name under which messages are sent. Default: the survey's title.",
                examples = "Kept 客户服务")
        @Nullable @Size(min = 1, max = 100) String sender,

        @Schema(description = "Default: when it is launched.", examples = "2027-03-01T01:00:00Z") @Nullable Instant startsAt,

        @Schema(
                description = "Days from its start in which it can be answered. Default: as long as the survey.",
                examples = "21")
        @Nullable @Min(1) @Max(3650) Integer expiresAfterDays,

        @Nullable @Valid Reminders reminders,

        @Schema(description = "Instead of the policy's cooldown. 0: none.", examples = "14")
        @Nullable @Min(0) @Max(3650) Integer cooldownDays,

        @Nullable @Valid WaveQuotas quotas,

        @Schema(
                description = "For the survey's texts and conditions. They win over the segment attributes of each"
                        + " customer, which are known by themselves.",
                examples = "{\"brand\": \"Kept\"}")
        @Nullable @Size(max = 20) Map<@Pattern(regexp = "^[a-zA-Z][a-zA-Z0-9_-]{0,59}$") String, @NotNull @Size(max = 200) String> attributes) {

    Reminders remindersOrNone() {
        return Objects.requireNonNullElse(reminders, Reminders.NONE);
    }

    Map<String, String> attributesOrNone() {
        return Objects.requireNonNullElse(attributes, Map.of());
    }

    WaveQuotas quotasOrNone() {
        return Objects.requireNonNullElse(quotas, WaveQuotas.NONE);
    }
}
