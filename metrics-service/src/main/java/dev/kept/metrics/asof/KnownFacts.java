// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.WinBackFact;
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
 * Leaves out of a timeline whatever happened after a day, also where it is part of something that began before: whoever
 * reads the rest cannot have looked into the future. What happened is taken as it is known now. A cost that has begun stays
 * whole: its readers ask for what was spent before a day.
 */
final class KnownFacts {

    /** What becomes of steps that are told without their day. */
    enum Undated {
        /** They may have happened later: what is predicted from the rest would know the future. */
        LEFT_OUT,
        /** The day is the last one that is over: there is no later to know of. */
        AS_TOLD
    }

    private final LocalDate day;
    /** The first moment that is not known. */
    private final Instant end;

    private final boolean undated;

    KnownFacts(LocalDate day, ZoneId zone, Undated undated) {
        this.day = day;
        this.end = day.plusDays(1).atStartOfDay(zone).toInstant();
        this.undated = undated == Undated.AS_TOLD;
    }

    CustomerTimeline of(CustomerTimeline all) {
        return isKnown(all) ? all : cut(all);
    }

    /** Most customers are looked at on a day after which nothing has happened: their timelines need no copy. */
    private boolean isKnown(CustomerTimeline all) {
        return all.tombstone() == null
                && all.segments() == null
                && dated(all).allMatch(fact -> fact.occurredAt().isBefore(end))
                && all.toldRecords().values().stream()
                        .allMatch(record -> cut(record).filter(record::equals).isPresent());
    }

    private static Stream<Fact> dated(CustomerTimeline all) {
        return Stream.of(
                        all.profiles().values(),
                        all.toldOrders().values(),
                        all.toldRefunds().values(),
                        all.responses().values())
                .flatMap(Collection::stream);
    }

    private CustomerTimeline cut(CustomerTimeline all) {
        List<Fact> known = new ArrayList<>();
        dated(all).filter(fact -> fact.occurredAt().isBefore(end)).forEach(known::add);
        all.toldRecords().values().forEach(record -> cut(record).ifPresent(known::add));
        SegmentsFact segments = all.segments();
        if (segments != null) {
            known.add(cut(segments));
        }
        CustomerTimeline merged = CustomerTimeline.EMPTY.merge(known);
        return all.rates().map(merged::in).orElse(merged);
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
            return Optional.<RecordFact>of(cost).filter(known -> isKnown(cost.from()));
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
        return cutOutcome(fact);
    }

    private Optional<RecordFact> cutOutcome(RecordFact fact) {
        if (fact instanceof CouponFact coupon) {
            return Optional.of(new CouponFact(
                    coupon.entity(),
                    coupon.version(),
                    coupon.occurredAt(),
                    known(coupon.redeemedAt()),
                    coupon.deleted()));
        } else if (fact instanceof WinBackFact offer) {
            // How an offer ended is told without its day.
            return Optional.of(
                    undated
                            ? offer
                            : new WinBackFact(
                                    offer.entity(),
                                    offer.version(),
                                    offer.occurredAt(),
                                    offer.kind(),
                                    "OPEN",
                                    offer.cost(),
                                    offer.deleted(),
                                    offer.currency()));
        } else if (fact instanceof ChurnFact churn) {
            return Optional.of(fact).filter(told -> isKnown(churn.churnedOn()));
        } else if (fact instanceof BehaviourFact behaviour) {
            return Optional.of(fact).filter(told -> isKnown(behaviour.day()));
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
                fact.deleted(),
                fact.currency());
    }

    /** Reopenings, compensation, satisfaction and a promise that was broken while it is not kept are told without their day. */
    private ComplaintFact cut(ComplaintFact fact) {
        return new ComplaintFact(
                fact.entity(),
                fact.version(),
                fact.occurredAt(),
                fact.about(),
                cut(fact.response()),
                cut(fact.resolution()),
                undated ? fact.reopened() : 0,
                undated ? fact.compensation() : 0,
                undated ? fact.satisfaction() : null,
                fact.deleted(),
                fact.currency());
    }

    private ComplaintFact.Step cut(ComplaintFact.Step step) {
        Instant at = known(step.at());
        return new ComplaintFact.Step(at, step.promised(), step.breached() && (at != null || undated));
    }

    /** How far an invitation came is told without its day. */
    private InvitationFact cut(InvitationFact fact) {
        return undated
                ? fact
                : new InvitationFact(
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
