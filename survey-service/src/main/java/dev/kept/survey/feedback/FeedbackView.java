// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.sentiment.Sentiment;
import dev.kept.survey.sentiment.SentimentLabel;
import dev.kept.survey.sentiment.SentimentWord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Feedback as a client may see it: without the scope customers:pii its words are masked. */
@Schema(
        name = "FeedbackItem",
        description = "One thing that somebody said, its themes, its sentiment and its handling.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class FeedbackView {

    private static final String MASK = "***";

    @Schema(required = true, examples = "fbk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(required = true)
    public final FeedbackSource source;

    @Schema(examples = "dianping.com")
    public final @Nullable String site;

    @Schema(description = "Masked without the scope customers:pii.")
    public final @Nullable String url;

    public final @Nullable FeedbackRating rating;

    @Schema(description = "Masked without the scope customers:pii.", examples = "服务态度很好，就是上菜有点慢。")
    public final @Nullable String text;

    @Schema(examples = "zh-CN")
    public final @Nullable String language;

    @Schema(description = "Masked without the scope customers:pii.")
    public final @Nullable String author;

    @Schema(examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String customerId;

    public final @Nullable String externalId;

    @Schema(description = "The response whose free answer this is.", examples = "rsp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String responseId;

    @Schema(description = "Key of the question that was answered.", examples = "comment")
    public final @Nullable String question;

    @Schema(required = true)
    public final Instant occurredAt;

    @Schema(required = true)
    public final Feeling sentiment;

    @Schema(required = true, description = "In the order of their ids; those that a person removed as well.")
    public final List<CodedTheme> themes;

    @Schema(required = true)
    public final FeedbackStatus status;

    @Schema(description = "Id of the agent whose it is.")
    public final @Nullable String agentId;

    public final @Nullable Instant assignedAt;

    @Schema(description = "Until when the first reply is due.")
    public final @Nullable Instant dueAt;

    @Schema(required = true)
    public final boolean overdue;

    @Schema(description = "From being said to the first reply, in seconds.", examples = "3600")
    public final @Nullable Long secondsToReply;

    public final @Nullable Instant closedAt;

    @Schema(required = true)
    public final List<ReplyView> replies;

    @Schema(required = true)
    public final Instant createdAt;

    @Schema(required = true)
    public final Instant updatedAt;

    private FeedbackView(FeedbackItem item, Instant now, boolean visible) {
        FeedbackContent content = item.content();
        Handling handling = item.handling();
        this.id = item.id();
        this.source = content.source();
        this.site = content.site();
        this.url = masked(content.url(), visible);
        this.rating = FeedbackRating.of(content);
        this.text = masked(content.text(), visible);
        this.language = content.language();
        this.author = masked(content.author(), visible);
        this.customerId = content.customerId();
        this.externalId = content.externalId();
        this.responseId = item.responseId();
        this.question = item.question();
        this.occurredAt = content.occurredAt();
        this.sentiment = Feeling.of(item, visible);
        this.themes = item.codings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(coding -> CodedTheme.of(coding.getKey(), coding.getValue()))
                .toList();
        this.status = handling.status();
        this.agentId = handling.agentId();
        this.assignedAt = handling.assignedAt();
        this.dueAt = handling.dueAt();
        this.overdue = handling.overdue(now);
        this.secondsToReply = secondsToReply(content.occurredAt(), handling.firstRepliedAt());
        this.closedAt = handling.closedAt();
        this.replies = item.replies().stream()
                .map(reply -> ReplyView.of(reply, visible))
                .toList();
        this.createdAt = item.createdAt();
        this.updatedAt = item.updatedAt();
    }

    static FeedbackView of(FeedbackItem item, Instant now, boolean visible) {
        return new FeedbackView(item, now, visible);
    }

    private static @Nullable Long secondsToReply(Instant said, @Nullable Instant replied) {
        return replied == null
                ? null
                : Long.valueOf(Math.max(0, Duration.between(said, replied).toSeconds()));
    }

    private static @Nullable String masked(@Nullable String text, boolean visible) {
        return text == null || visible ? text : MASK;
    }

    /** The sentiment of a text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedbackSentiment", description = "How the text feels, and by which words.")
    record Feeling(
            @Schema(required = true, type = SchemaType.NUMBER, description = "From -1 to 1.", examples = "0.4404")
            BigDecimal score,

            @Schema(required = true) SentimentLabel label,

            @Schema(description = "The words that made the score; left out without the scope customers:pii.") @Nullable List<SentimentWord> words) {
        static Feeling of(FeedbackItem item, boolean visible) {
            Sentiment found = item.sentiment();
            return new Feeling(found.score(), found.label(), visible ? found.words() : null);
        }
    }

    /** A theme that an item is, or is not, of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CodedTheme", description = "A theme of an item, and who says so.")
    record CodedTheme(
            @Schema(required = true, examples = "thm_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String themeId,

            @Schema(required = true) CodingState state,

            @Schema(description = "The phrase by which it was suggested.") @Nullable String phrase,

            @Schema(required = true, description = "Version of the code book.")
            long codeBook,

            @Schema(description = "Subject of the token of the person who said so.") @Nullable String codedBy,

            @Schema(required = true) Instant codedAt) {
        static CodedTheme of(String themeId, Coding coding) {
            return new CodedTheme(
                    themeId, coding.state(), coding.phrase(), coding.codeBook(), coding.codedBy(), coding.codedAt());
        }
    }

    /** What was answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedbackReply", description = "What was answered, when and by whom.")
    record ReplyView(
            @Schema(required = true, examples = "rpl_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String id,

            @Schema(description = "Masked without the scope customers:pii.") @Nullable String text,

            @Schema(required = true) ReplyVisibility visibility,
            @Schema(required = true) String repliedBy,
            @Schema(required = true) Instant repliedAt) {
        static ReplyView of(Reply reply, boolean visible) {
            return new ReplyView(
                    reply.id(),
                    masked(reply.text(), visible),
                    Objects.requireNonNull(reply.visibility()),
                    reply.repliedBy(),
                    reply.repliedAt());
        }
    }
}
