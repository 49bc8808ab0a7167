// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.survey.sentiment.SentimentLabel;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which feedback a list shows. */
class FeedbackFilter {

    @QueryParam("source")
    @Nullable FeedbackSource source;

    @Parameter(description = "The site, exactly.", example = "dianping.com")
    @QueryParam("site")
    @Nullable String site;

    @QueryParam("status")
    @Nullable FeedbackStatus status;

    @QueryParam("sentiment")
    @Nullable SentimentLabel sentiment;

    @Parameter(description = "Id of a theme: items coded with it or with a part of it, by a person or by its phrases.")
    @QueryParam("themeId")
    @Nullable String themeId;

    @QueryParam("customerId")
    @Nullable String customerId;

    @QueryParam("responseId")
    @Nullable String responseId;

    @Parameter(description = "Id of the agent whose it is.")
    @QueryParam("agentId")
    @Nullable String agentId;

    @Parameter(description = "true: neither replied to nor closed, and due before now.")
    @QueryParam("overdue")
    @Nullable Boolean overdue;

    @Parameter(description = "Said at this instant or later.")
    @QueryParam("occurredAfter")
    @Nullable Instant occurredAfter;

    @Parameter(description = "Said before this instant.")
    @QueryParam("occurredBefore")
    @Nullable Instant occurredBefore;

    private static final String OVERDUE =
            "(item.handling.dueAt is not null and item.handling.dueAt < :now and item.handling.firstRepliedAt is null"
                    + " and item.handling.status <> FeedbackStatus.CLOSED)";

    /** In five steps from a theme to its deepest part: deeper ones are refused. */
    private static final String OF_THEME = """
            exists (select 1 from FeedbackItem coded join coded.codings coding
                    join Theme t0 on t0.id = key(coding) left join Theme t1 on t1.id = t0.parentId
                    left join Theme t2 on t2.id = t1.parentId left join Theme t3 on t3.id = t2.parentId
                    left join Theme t4 on t4.id = t3.parentId
                    where coded.id = item.id and coding.state <> CodingState.REMOVED
                      and :theme in (t0.id, t1.id, t2.id, t3.id, t4.id))
            """;

    /** Adds what the filter demands, in HQL on {@code item}, and the values that it names. */
    void conditions(Instant now, List<String> conditions, Map<String, Object> values) {
        add("item.content.source = :source", "source", source, conditions, values);
        add("item.content.site = :site", "site", site, conditions, values);
        add("item.handling.status = :status", "status", status, conditions, values);
        add("item.sentiment = :sentiment", "sentiment", sentiment, conditions, values);
        add(OF_THEME, "theme", themeId, conditions, values);
        add("item.content.customerId = :customer", "customer", customerId, conditions, values);
        add("item.responseId = :response", "response", responseId, conditions, values);
        add("item.handling.agentId = :agent", "agent", agentId, conditions, values);
        add("item.content.occurredAt >= :from", "from", occurredAfter, conditions, values);
        add("item.content.occurredAt < :until", "until", occurredBefore, conditions, values);
        if (overdue != null) {
            add(overdue ? OVERDUE : "not " + OVERDUE, "now", now, conditions, values);
        }
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return Stream.of(
                        "feedback-items",
                        source,
                        site,
                        status,
                        sentiment,
                        themeId,
                        customerId,
                        responseId,
                        agentId,
                        overdue,
                        occurredAfter,
                        occurredBefore)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
