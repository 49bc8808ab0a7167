// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.question.DecimalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A response to record; also a row of an import. {@link ResponseJudge} says what its texts mean and whether they are right.
 *
 * @param surveyVersion null: the version that new responses answer
 * @param weight decimal text, above 0 and at most 1,000,000; null: 1
 * @param answeredAt instant or date; null: now
 */
@Schema(description = "A response to record: to a survey named by id or by key.")
record NewResponse(
        @Nullable @Size(max = 60) String surveyId,

        @Schema(examples = "airport-2017") @Nullable @Size(max = 60) String surveyKey,

        @Schema(description = "Default: the published version.") @Nullable @Min(1) Integer surveyVersion,

        @Schema(
                description =
                        "Your own id, unique within the survey: sent again with the same content it changes nothing.",
                examples = "R-1024")
        @Nullable @Size(min = 1, max = 200) String externalId,

        @Schema(examples = "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B")
        @Nullable @Pattern(regexp = "^cus_[0-9A-Za-z]{1,60}$", message = "must be a customer's id, which begins with cus_") String customerId,

        @Schema(description = "The customer's externalId, instead of customerId.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 200) String customerExternalId,

        @Schema(
                description = "Default: other.",
                enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"})
        @Nullable @Size(max = 60) String channel,

        @Schema(
                description = "Survey weight as a decimal, above 0, at most 1000000, at most 10 decimals. Default: 1.",
                examples = "0.2847177143")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        String weight,

        @Schema(
                description =
                        "RFC 3339 instant, or a date for the start of that day in UTC; at most 24 hours ahead. Default: now.",
                examples = "2026-05-13T09:30:00Z")
        @Nullable @Size(max = 60) String answeredAt,

        @Schema(examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @NotNull @Size(max = 200) List<@NotNull @Valid Answer> answers,

        @Schema(description = "By phone or face to face: who asked, and where.") @Nullable @Valid Interview interview) {}
