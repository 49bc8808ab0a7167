// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.survey.AnswerableSurvey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a response says, judged and with everything in its final form.
 *
 * @param answeredAt null where it was left to us
 */
record ResponseContent(
        AnswerableSurvey survey,
        @Nullable String externalId,
        @Nullable String customerId,
        Channel channel,
        BigDecimal weight,
        @Nullable Instant answeredAt,
        @Nullable String language,
        List<Answer> answers,
        @Nullable Interview interview) {}
