// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said, by whom and where; equal contents mean that nothing changed.
 *
 * @param text personal data, as are author and url
 */
@Embeddable
record FeedbackContent(
        @Enumerated(EnumType.STRING) FeedbackSource source,
        @Nullable String site,
        @Nullable String url,
        @Nullable BigDecimal rating,
        @Column(name = "rating_min") @Nullable BigDecimal ratingMin,
        @Column(name = "rating_max") @Nullable BigDecimal ratingMax,
        @Nullable String text,
        @Nullable String language,
        @Nullable String author,
        @Column(name = "customer_id") @Nullable String customerId,
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "occurred_at") Instant occurredAt) {

    FeedbackContent ofCustomer(@Nullable String customer) {
        return new FeedbackContent(
                source,
                site,
                url,
                rating,
                ratingMin,
                ratingMax,
                text,
                language,
                author,
                customer,
                externalId,
                occurredAt);
    }

    /** Without what the person wrote and is called. */
    FeedbackContent anonymous() {
        return new FeedbackContent(
                source, site, null, rating, ratingMin, ratingMax, null, language, null, customerId, null, occurredAt);
    }
}
