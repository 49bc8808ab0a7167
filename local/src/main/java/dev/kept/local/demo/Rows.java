// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the demo's imports, member by member as the API takes them. */
final class Rows {
    static final String CURRENCY = "CNY";
    static final String SURVEY = "after-purchase";

    private Rows() {}

    record Money(String amount, String currency) {
        static Money of(BigDecimal amount) {
            return new Money(amount.toPlainString(), CURRENCY);
        }
    }

    record Customer(
            String externalId,
            String name,
            String type,
            String country,
            String region,
            String city,
            String acquisitionChannel,
            String customerSince) {}

    record Line(String product, String category, String quantity, String amount, String cost) {
        BigDecimal value() {
            return new BigDecimal(amount);
        }
    }

    record Order(String externalId, String customerExternalId, String orderedAt, List<Line> lines) {
        BigDecimal total() {
            return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record Refund(String externalId, String orderExternalId, String refundedAt, Money amount, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String question,
            @Nullable Integer score,
            @Nullable String choice) {
        static Answer score(String question, int score) {
            return new Answer(question, score, null);
        }

        static Answer choice(String question, String choice) {
            return new Answer(question, null, choice);
        }
    }

    record Response(
            String externalId,
            String surveyKey,
            String customerExternalId,
            String channel,
            String answeredAt,
            List<Answer> answers) {
        int score(String question) {
            return answers.stream()
                    .filter(answer -> answer.question().equals(question) && answer.score() != null)
                    .mapToInt(answer -> answer.score() == null ? -1 : answer.score())
                    .findFirst()
                    .orElse(-1);
        }
    }
}
