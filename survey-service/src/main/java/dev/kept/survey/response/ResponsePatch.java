// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Decimals;
import dev.kept.survey.mergepatch.MergePatch;
import dev.kept.survey.question.DecimalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a response that can be corrected; the target of a merge patch. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is corrected; members left out stay as they are. Survey and externalId never change.")
record ResponsePatch(
        @Nullable @Pattern(regexp = "^cus_[0-9A-Za-z]{1,60}$", message = "must be a customer's id, which begins with cus_") String customerId,

        @Nullable @Size(min = 1, max = 200) String customerExternalId,

        @Schema(enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"})
        @NotNull(groups = MergePatch.Whole.class) @Size(max = 60) String channel,

        @Schema(examples = "1.25") @NotNull(groups = MergePatch.Whole.class) @JsonDeserialize(using = DecimalText.class)
        String weight,

        @Schema(examples = "2026-05-13T09:30:00Z") @NotNull(groups = MergePatch.Whole.class) @Size(max = 60) String answeredAt,

        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(description = "Replaces all answers.") @NotNull(groups = MergePatch.Whole.class) @Size(max = 200) List<@NotNull @Valid Answer> answers) {

    static ResponsePatch of(SurveyResponse response) {
        return new ResponsePatch(
                response.customerId(),
                null,
                response.channel().text(),
                Decimals.plain(response.weight()),
                response.answeredAt().toString(),
                response.language(),
                response.answers());
    }

    /** The same as a response to the survey version that was answered; a customer newly named replaces the known one. */
    NewResponse to(SurveyResponse response) {
        boolean renamed = customerExternalId != null && Objects.equals(customerId, response.customerId());
        return new NewResponse(
                response.surveyId(),
                null,
                response.surveyVersion(),
                response.externalId(),
                renamed ? null : customerId,
                customerExternalId,
                channel,
                weight,
                answeredAt,
                language,
                answers,
                response.interview());
    }
}
