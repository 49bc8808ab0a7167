// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about feedback. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewFeedbackItem", description = "Feedback to record: a text, a rating, or both.")
record NewFeedbackItem(
        @Schema(description = "Where it comes from; SURVEY is kept for free answers, which become items by themselves.")
        @NotNull FeedbackSource source,

        @Schema(description = "The site, shop, account or branch.", examples = "dianping.com")
        @Nullable @Size(min = 1, max = 200) String site,

        @Schema(description = "Where it can be read.", examples = "https://example.com/reviews/81")
        @Nullable @Pattern(regexp = "^https?://[^\\s]{1,1900}$", message = "must be an http or https address") String url,

        @Nullable @Valid FeedbackRating rating,

        @Schema(description = "Personal data.", examples = "服务态度很好，就是上菜有点慢。") @Nullable @Size(min = 1, max = 10_000) String text,

        @Schema(examples = "zh-CN")
        @Nullable @Pattern(
                regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
                message = "must be a language tag such as en or zh-CN")
        String language,

        @Schema(description = "What the author is called there. Personal data.", examples = "吃货小王")
        @Nullable @Size(min = 1, max = 200) String author,

        @Schema(examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Pattern(regexp = "^cus_[0-9A-Za-z]{1,60}$", message = "must be a customer's id, which begins with cus_") String customerId,

        @Schema(description = "The customer's externalId, instead of customerId.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 200) String customerExternalId,

        @Schema(
                description = "Its id at the source: sent again with the same content it changes nothing.",
                examples = "review-81")
        @Nullable @Size(min = 1, max = 200) String externalId,

        @Schema(
                description = "When it was said; at most 24 hours ahead. Default: now.",
                examples = "2026-05-13T09:30:00Z")
        @Nullable Instant occurredAt) {

    static NewFeedbackItem of(FeedbackItem item) {
        FeedbackContent content = item.content();
        return new NewFeedbackItem(
                content.source(),
                content.site(),
                content.url(),
                FeedbackRating.of(content),
                content.text(),
                content.language(),
                content.author(),
                content.customerId(),
                null,
                content.externalId(),
                content.occurredAt());
    }
}
