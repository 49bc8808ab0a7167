// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a timeline whatever happened after a day, also where it is part of something that began before: a model
 * that is fitted to the rest cannot have looked into the future. What happened is taken as it is known now.
 */
final class KnownFacts {

    private final LocalDate day;
    /** The first moment that is not known. */
    private final Instant end;

    KnownFacts(LocalDate day, ZoneId zone) {
        this.day = day;
        this.end = day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    CustomerTimeline of(CustomerTimeline all) {
        List<Fact> known = new ArrayList<>();
        Stream.of(all.profiles(), all.orders(), all.refunds(), all.responses())
                .map(facts -> (Collection<? extends Fact>) facts.values())
                .forEach(facts -> facts.stream()
                        .filter(fact -> fact.occurredAt().isBefore(end))
                        .forEach(known::add));
        all.records().forEach(record -> cut(record).ifPresent(known::add));
        SegmentsFact segments = all.segments();
        if (segments != null) {
            known.add(cut(segments));
        }
        return CustomerTimeline.EMPTY.merge(known);
    }

    // A sealed interface cannot be switched over exhaustively in Java 17.
    private Optional<RecordFact> cut(RecordFact fact) {
        if (fact instanceof SubscriptionFact subscription) {
            SubscriptionFact known = cut(subscription);
            return known.spans().isEmpty() ? Optional.empty() : Optional.of(known);
        } else if (fact instanceof StagesFact stages) {
            List<StagesFact.Entry> entries =
                    stages.entries().stream().filter(e -> isKnown(e.on())).toList();
            return Optional.of(new StagesFact(stages.entity(), stages.version(), Instant.EPOCH, entries));
        } else if (fact instanceof CostFact cost) {
            return Optional.<RecordFact>of(cost).filter(known -> isKnown(cost.to()));
        } else if (!fact.occurredAt().isBefore(end)) {
            return Optional.empty();
        } else if (fact instanceof ComplaintFact complaint) {
            return Optional.of(cut(complaint));
        } else if (fact instanceof ReferralFact referral) {
            return Optional.of(new ReferralFact(
                    referral.entity(),
                    referral.version(),
                    referral.occurredAt(),
                    known(referral.convertedAt()),
                    referral.deleted()));
        } else if (fact instanceof InvitationFact invitation) {
            return Optional.of(cut(invitation));
        }
        return Optional.of(fact);
    }

    /** Of an announced end, and of how a due renewal came out, nobody can tell when it became known. */
    private SubscriptionFact cut(SubscriptionFact fact) {
        return new SubscriptionFact(
                fact.entity(),
                fact.version(),
                Instant.EPOCH,
                fact.plan(),
                fact.spans().stream()
                        .filter(span -> isKnown(span.from()))
                        .map(span -> new SubscriptionFact.Span(span.from(), known(span.to()), span.mrr()))
                        .toList(),
                fact.terms().stream()
                        .filter(term -> isKnown(term.dueOn()))
                        .map(term -> new SubscriptionFact.Term(term.dueOn(), "OPEN", term.amount()))
                        .toList(),
                fact.deleted());
    }

    /** Reopenings, compensation, broken promises and satisfaction are told without their day. */
    private ComplaintFact cut(ComplaintFact fact) {
        return new ComplaintFact(
                fact.entity(),
                fact.version(),
                fact.occurredAt(),
                fact.about(),
                new ComplaintFact.Step(
                        known(fact.response().at()), fact.response().promised(), false),
                new ComplaintFact.Step(
                        known(fact.resolution().at()), fact.resolution().promised(), false),
                0,
                0,
                null,
                fact.deleted());
    }

    /** How far an invitation came is told without its day. */
    private static InvitationFact cut(InvitationFact fact) {
        return new InvitationFact(
                fact.entity(),
                fact.version(),
                fact.occurredAt(),
                fact.survey(),
                fact.channel(),
                fact.wave(),
                null,
                Set.of(),
                fact.deleted());
    }

    private SegmentsFact cut(SegmentsFact fact) {
        return new SegmentsFact(
                fact.entity(),
                fact.version(),
                Instant.EPOCH,
                fact.stays().stream()
                        .filter(stay -> isKnown(stay.from()))
                        .map(stay -> new SegmentsFact.Stay(stay.segment(), stay.from(), known(stay.to())))
                        .toList());
    }

    private boolean isKnown(LocalDate date) {
        return !date.isAfter(day);
    }

    private @Nullable LocalDate known(@Nullable LocalDate date) {
        return date == null || date.isAfter(day) ? null : date;
    }

    private @Nullable Instant known(@Nullable Instant instant) {
        return instant == null || !instant.isBefore(end) ? null : instant;
    }
}
