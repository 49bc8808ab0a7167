// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.survey.answer.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent answered, as another feature of this service took it in.
 *
 * @param externalId the id of where they come from; null: none
 * @param language a language tag; null where it is not known
 * @param answeredAt instant or date; null: now
 */
public record GivenAnswers(
        String surveyId,
        int surveyVersion,
        @Nullable String externalId,
        @Nullable String customerId,
        @Nullable String customerExternalId,
        Channel channel,
        @Nullable String language,
        List<Answer> answers,
        @Nullable String answeredAt,
        @Nullable Interview interview) {

    /** What somebody answered just now. */
    public static GivenAnswers now(
            String surveyId,
            int surveyVersion,
            @Nullable String customerId,
            Channel channel,
            String language,
            List<Answer> answers) {
        return new GivenAnswers(
                surveyId, surveyVersion, null, customerId, null, channel, language, answers, null, null);
    }

    NewResponse toNew() {
        return new NewResponse(
                surveyId,
                null,
                surveyVersion,
                externalId,
                customerId,
                customerExternalId,
                channel.text(),
                null,
                answeredAt,
                language,
                answers,
                interview);
    }
}
