// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shared link to create. */
@Schema(description = "A link that many respondents may use: on a page, as a QR code, embedded in an app.")
record NewSurveyLink(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @NotNull @Size(max = 60) String surveyId,

        @Schema(description = "The wave that its answers count for.") @Nullable @Size(max = 60) String waveId,

        @Schema(description = "What it is for, for people.", examples = "Poster in the lobby")
        @NotBlank @Size(max = 200) String name,

        @Schema(
                enumeration = {"link", "qr", "in-app", "web"},
                examples = "qr")
        @NotNull @Size(max = 60) String channel,

        @Schema(description = "BCP 47 language tag. Default: the survey's.", examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(description = "At most so many completed answers. Default: no limit.", examples = "500")
        @Nullable @Min(1) @Max(10_000_000) Integer quota,

        @Schema(description = "For piping into the survey's texts; never personal data.") @Nullable @Size(max = 20) Map<@Pattern(regexp = "^[a-zA-Z][a-zA-Z0-9_-]{0,59}$") String, @NotNull @Size(max = 200) String> attributes,

        @Schema(examples = "2027-01-31T16:00:00Z") @Nullable Instant expiresAt) {}
