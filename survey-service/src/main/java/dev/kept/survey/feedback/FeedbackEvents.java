// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.sentiment.SentimentLabel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other services hear of feedback: its full state at each version, and none of its words. As with responses, an
 * event's version is twice the item's; the odd numbers are for its deletion, at its end or at a former customer.
 */
final class FeedbackEvents {

    private static final String RECORDED = "survey.feedback.recorded.v1";
    private static final String CHANGED = "survey.feedback.changed.v1";
    private static final String DELETED = "survey.feedback.deleted.v1";

    /**
     * The state of an item.
     *
     * @param rating decimal text on a scale from {@code ratingMin} to {@code ratingMax}, high is good
     * @param sentimentScore decimal text from −1 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String itemId,
            @Nullable String customerId,
            FeedbackSource source,
            @Nullable Rated rating,
            @Nullable String responseId,
            @Nullable String question,
            SentimentLabel sentiment,
            String sentimentScore,
            List<ThemeOf> themes,
            FeedbackStatus status,
            Times times) {}

    /** A rating in decimal texts. */
    record Rated(String value, String min, String max) {
        static @Nullable Rated of(FeedbackContent content) {
            FeedbackRating rating = FeedbackRating.of(content);
            return rating == null ? null : new Rated(text(rating.value()), text(rating.min()), text(rating.max()));
        }

        private static String text(BigDecimal value) {
            return value.toPlainString();
        }
    }

    /** A theme that the item is of. */
    record ThemeOf(String themeId, CodingState state) {}

    /** When what was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Times(
            @Nullable String agentId,
            @Nullable Instant assignedAt,
            @Nullable Instant dueAt,
            @Nullable Instant firstRepliedAt,
            @Nullable Instant closedAt) {}

    private FeedbackEvents() {}

    static OutboxEvent recorded(FeedbackItem item) {
        return event(RECORDED, item, item.content().customerId(), 2 * item.version());
    }

    /** @param formerCustomer whose it was before */
    static List<OutboxEvent> changed(FeedbackItem item, @Nullable String formerCustomer) {
        String customer = item.content().customerId();
        OutboxEvent changed = event(CHANGED, item, customer, 2 * item.version());
        if (Objects.equals(customer, formerCustomer)) {
            return List.of(changed);
        }
        return List.of(event(DELETED, item, formerCustomer, 2 * item.version() - 1), changed);
    }

    /** After its last state. */
    static OutboxEvent deleted(FeedbackItem item) {
        return event(DELETED, item, item.content().customerId(), 2 * item.version() + 1);
    }

    private static OutboxEvent event(String type, FeedbackItem item, @Nullable String customer, long version) {
        FeedbackContent content = item.content();
        Handling handling = item.handling();
        State state = new State(
                item.id(),
                customer,
                content.source(),
                Rated.of(content),
                item.responseId(),
                item.question(),
                item.sentiment().label(),
                item.sentiment().score().toPlainString(),
                themes(item),
                handling.status(),
                new Times(
                        handling.agentId(),
                        handling.assignedAt(),
                        handling.dueAt(),
                        handling.firstRepliedAt(),
                        handling.closedAt()));
        return new OutboxEvent(
                type, customer == null ? item.id() : customer, item.id(), version, content.occurredAt(), state);
    }

    private static List<ThemeOf> themes(FeedbackItem item) {
        return item.codings().entrySet().stream()
                .filter(coding -> coding.getValue().state() != CodingState.REMOVED)
                .sorted(Map.Entry.comparingByKey())
                .map(coding -> new ThemeOf(coding.getKey(), coding.getValue().state()))
                .toList();
    }
}
