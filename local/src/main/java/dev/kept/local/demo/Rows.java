// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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

    record Product(String code, Label name, String category, String productLine, Money unitCost) {}

    record Label(String en, @JsonProperty("zh-CN") String zh) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cost(
            String externalId,
            String type,
            Money amount,
            String from,
            String to,
            @Nullable String channel) {}

    record Subscription(
            String externalId, String customerExternalId, String plan, String startsOn, List<Change> changes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String kind, String on, @Nullable String reason) {}

    record Complaint(
            String externalId,
            String customerExternalId,
            String openedAt,
            String channel,
            String category,
            String severity,
            About about,
            Assignee assignee,
            Handling handling) {}

    record About(String orderExternalId) {}

    record Assignee(String agentExternalId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handling(
            @Nullable String firstRespondedAt,
            @Nullable String investigatingAt,
            @Nullable String resolvedAt,
            @Nullable String followedUpAt,
            @Nullable String closedAt,
            @Nullable String solution,
            @Nullable Money compensation) {

        /** @param steps the instants of the steps that were taken, in their order */
        static Handling of(List<String> steps, @Nullable String compensation) {
            return new Handling(
                    at(steps, 0),
                    at(steps, 1),
                    at(steps, 2),
                    at(steps, 3),
                    at(steps, 4),
                    steps.size() > 2 ? "sent again or refunded" : null,
                    compensation == null ? null : new Money(compensation + ".00", CURRENCY));
        }

        private static @Nullable String at(List<String> steps, int index) {
            return index < steps.size() ? steps.get(index) : null;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Interaction(
            String externalId,
            String customerExternalId,
            String channel,
            String touchpoint,
            String direction,
            String startedAt,
            int durationSeconds,
            @Nullable Contact handling) {}

    record Contact(String firstResponseAt, boolean resolvedOnFirstContact) {}

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
