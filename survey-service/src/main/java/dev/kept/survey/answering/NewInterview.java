// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.response.Interview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer took down for an invited respondent.
 *
 * @param channel null: the invitation's
 * @param answeredAt instant or date; null: now
 */
@Schema(description = "What an interviewer took down for an invited respondent.")
record NewInterview(
        @Schema(
                description = "Default: the invitation's.",
                enumeration = {"phone", "face-to-face"})
        @Nullable @Pattern(regexp = "^(phone|face-to-face)$", message = "must be phone or face-to-face")
        String channel,

        @Schema(description = "RFC 3339 instant, or a date. Default: now.", examples = "2026-05-13T09:30:00Z")
        @Nullable @Size(max = 60) String answeredAt,

        @Schema(examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @NotNull @Valid Interview interview,
        @NotNull @Size(max = 200) List<@NotNull @Valid Answer> answers) {}
