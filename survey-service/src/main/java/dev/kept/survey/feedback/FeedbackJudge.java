// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.customerref.CustomerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for all feedback. Finds the customers that it names, each only once for a whole batch. */
@ApplicationScoped
class FeedbackJudge {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final CustomerDirectory customers;

    FeedbackJudge(CustomerDirectory customers) {
        this.customers = customers;
    }

    /** @param patience how long to wait for customers that the feed has yet to tell of */
    Batch of(String tenant, Collection<NewFeedbackItem> rows, Duration patience) {
        Set<String> externalIds = rows.stream()
                .map(NewFeedbackItem::customerExternalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> found = customers.findByExternalIds(tenant, externalIds, patience);
        Set<String> ids = new HashSet<>(found.values());
        rows.stream().map(NewFeedbackItem::customerId).filter(Objects::nonNull).forEach(ids::add);
        return new Batch(found, customers.holdSurvivors(tenant, ids));
    }

    /**
     * What is known of the customers of one batch.
     *
     * @param byExternalId ids
     * @param survivors who stands for a customer that was named
     */
    record Batch(Map<String, String> byExternalId, Map<String, String> survivors) {

        /** What can be kept, or faults. */
        Judged judge(NewFeedbackItem row, Instant now, @Nullable Instant formerly) {
            List<Fault> faults = new ArrayList<>();
            String customer = customer(row, faults);
            if (row.source() == FeedbackSource.SURVEY) {
                faults.add(Fault.textAt("/source", "feedback-source-survey"));
            }
            if (row.text() == null && row.rating() == null) {
                faults.add(Fault.textAt("/text", "feedback-says-nothing"));
            }
            FeedbackRating rating = row.rating();
            if (rating != null) {
                judge(rating, faults);
            }
            Instant at = row.occurredAt() == null ? (formerly == null ? now : formerly) : row.occurredAt();
            if (at.isAfter(now.plus(AHEAD)) || at.isBefore(Instant.EPOCH)) {
                faults.add(Fault.textAt("/occurredAt", "feedback-time-invalid"));
            }
            return new Judged(content(row, customer, at.truncatedTo(ChronoUnit.MICROS)), faults);
        }

        private static void judge(FeedbackRating rating, List<Fault> faults) {
            if (rating.min().compareTo(rating.max()) >= 0) {
                faults.add(Fault.textAt("/rating/max", "rating-scale-empty"));
            } else if (rating.value().compareTo(rating.min()) < 0
                    || rating.value().compareTo(rating.max()) > 0) {
                faults.add(Fault.textAt(
                        "/rating/value",
                        "rating-out-of-scale",
                        rating.min().toPlainString(),
                        rating.max().toPlainString()));
            }
        }

        private @Nullable String customer(NewFeedbackItem row, List<Fault> faults) {
            String id = row.customerId();
            String externalId = row.customerExternalId();
            if (id != null && externalId != null) {
                faults.add(Fault.textAt("/customerExternalId", "customer-named-twice"));
                return null;
            }
            String named = externalId == null ? id : byExternalId.getOrDefault(externalId, "");
            if (named == null) {
                return null;
            }
            String survivor = survivors.get(named);
            if (survivor == null) {
                String at = externalId == null ? "/customerId" : "/customerExternalId";
                faults.add(Fault.textAt(at, "customer-unknown", externalId == null ? named : externalId));
            }
            return survivor;
        }

        private static FeedbackContent content(NewFeedbackItem row, @Nullable String customer, Instant at) {
            FeedbackRating rating = row.rating();
            return new FeedbackContent(
                    row.source(),
                    row.site(),
                    row.url(),
                    rating == null ? null : stored(rating.value()),
                    rating == null ? null : stored(rating.min()),
                    rating == null ? null : stored(rating.max()),
                    row.text(),
                    row.language(),
                    row.author(),
                    customer,
                    row.externalId(),
                    at);
        }

        // As the database gives it back, so that equal contents are equal.
        private static BigDecimal stored(BigDecimal value) {
            return value.setScale(4);
        }
    }

    /** @param content meaningless unless there are no faults */
    record Judged(FeedbackContent content, List<Fault> faults) {}
}
