// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask.
 *
 * @param sendAt null: at once
 * @param reminderDays null: 7
 */
@Schema(description = "Somebody to ask: a customer, or whoever reads mail at an address.")
record NewInvitation(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @NotNull @Size(max = 60) String surveyId,

        @Schema(examples = "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B")
        @Nullable @Pattern(regexp = "^cus_[0-9A-Za-z]{1,60}$", message = "must be a customer's id, which begins with cus_") String customerId,

        @Schema(description = "The customer's externalId, instead of customerId.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 200) String customerExternalId,

        @Schema(
                description = "Where the message goes, instead of where the customer's file says. Kept until it has"
                        + " been sent, then only as a hash: such an invitation has no reminders.",
                examples = "wei@example.com")
        @Nullable @Size(min = 3, max = 254) String address,

        @Schema(
                enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"},
                examples = "email")
        @NotNull @Size(max = 60) String channel,

        @Schema(description = "Default: the customer's own, else the survey's.", examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(description = "Default: now.", examples = "2027-01-10T02:00:00Z") @Nullable Instant sendAt,

        @Schema(description = "Default: with the survey.", examples = "2027-01-31T16:00:00Z") @Nullable Instant expiresAt,

        @Schema(description = "At most so many reminders. Default: none.", examples = "1") @Nullable @Min(0) @Max(5) Integer reminders,

        @Schema(description = "Days from a message to the reminder. Default: 7.", examples = "7")
        @Nullable @Min(1) @Max(90) Integer reminderDays,

        @Schema(description = "Instead of the policy's cooldown. 0: none.", examples = "14")
        @Nullable @Min(0) @Max(3650) Integer cooldownDays,

        @Schema(
                description =
                        "For the survey's texts and conditions. They win over the segment attributes of the customer,"
                                + " which are known by themselves.",
                examples = "{\"order\": \"A-1024\"}")
        @Nullable @Size(max = 20) Map<@Pattern(regexp = "^[a-zA-Z][a-zA-Z0-9_-]{0,59}$") String, @NotNull @Size(max = 200) String> attributes) {}
