// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import static dev.kept.customer.referral.ReferralProblem.REFERRAL_CIRCULAR;
import static dev.kept.customer.referral.ReferralProblem.REFERRAL_NOT_FOUND;
import static dev.kept.customer.referral.ReferralProblem.REFERRAL_OF_SELF;
import static dev.kept.customer.referral.ReferralProblem.REFERRED_ALREADY;
import static dev.kept.customer.referral.ReferralProblem.REFERRED_NOT_NEW;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.loyalty.LoyaltyDirectory;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps referrals, and rewards each once when it converts. */
@ApplicationScoped
class ReferralService {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final ReferralRepository referrals;
    private final ReferralCodeRepository codes;
    private final CustomerDirectory customers;
    private final LoyaltyDirectory loyalty;
    private final EventFeed feed;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            ReferralCodeRepository codes,
            CustomerDirectory customers,
            LoyaltyDirectory loyalty,
            EventFeed feed,
            Clock clock) {
        this.referrals = referrals;
        this.codes = codes;
        this.customers = customers;
        this.loyalty = loyalty;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    ReferralCode createCode(String customerId) {
        customers.require(customerId);
        ReferralCode code = new ReferralCode(Ids.next("rfc"), customerId, CodeLetters.next(), now());
        codes.persist(code);
        return code;
    }

    @Transactional
    List<ReferralCode> codesOf(String customerId) {
        customers.require(customerId);
        return codes.ofCustomer(customerId);
    }

    @Transactional
    Referral get(String id) {
        return referrals.findByIdOptional(id).orElseThrow(() -> REFERRAL_NOT_FOUND.with(id));
    }

    @Transactional
    Referral create(NewReferral wanted) {
        List<Fault> faults = new ArrayList<>();
        Optional<ReferralCode> code = codes.findByCode(wanted.code().toUpperCase(Locale.ROOT));
        if (code.isEmpty()) {
            faults.add(Fault.textAt("/code", "referral-code-unknown", wanted.code()));
        }
        CustomerRef referred = customers
                .lookUp(Lookup.names(wanted.customerId()), Lookup.names(wanted.customerExternalId()))
                .find(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        Instant now = now();
        Instant madeAt = wanted.madeAt() == null ? now : wanted.madeAt().truncatedTo(MICROS);
        if (madeAt.isBefore(Instant.EPOCH) || madeAt.isAfter(now.plus(AHEAD))) {
            faults.add(Fault.textAt("/madeAt", "time-out-of-range"));
        }
        if (!faults.isEmpty() || referred == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return create(code.orElseThrow(), referred.id(), madeAt, now);
    }

    private Referral create(ReferralCode code, String referredId, Instant madeAt, Instant now) {
        referrals.lockTenant();
        refuse(code.customerId(), referredId, madeAt);
        Referral referral = new Referral(Ids.next("rfl"), code, referredId, madeAt, now);
        Changes changes = feed.begin();
        referrals.persist(referral);
        changes.after(referral, () -> ReferralEvents.made(referral));
        changes.finish();
        convert(Set.of(referredId));
        return referral;
    }

    private void refuse(String referrer, String referredId, Instant madeAt) {
        if (referrer.equals(referredId)) {
            throw REFERRAL_OF_SELF.with();
        }
        referrals.findByReferred(referredId).ifPresent(known -> {
            throw REFERRED_ALREADY.with(known.id());
        });
        if (referrals.isBroughtBy(referrer, referredId)) {
            throw REFERRAL_CIRCULAR.with(referredId);
        }
        referrals.firstOrder(referredId).filter(first -> first.isBefore(madeAt)).ifPresent(first -> {
            throw REFERRED_NOT_NEW.with(first.toString());
        });
    }

    /** Converts and rewards those referrals of these customers who have bought enough since. */
    void convert(Collection<String> referredIds) {
        List<ReferralRepository.Conversion> conversions = referrals.conversions(referredIds, loyalty.referralMinimum());
        if (conversions.isEmpty()) {
            return;
        }
        Changes changes = feed.begin();
        for (ReferralRepository.Conversion conversion : conversions) {
            Referral referral = referrals.findForChange(conversion.referralId()).orElse(null);
            if (referral == null) {
                continue;
            }
            referrals.getEntityManager().refresh(referral); // another order may have converted it in the meantime
            if (referral.convertedAt() == null) {
                referral.convert(conversion.orderId(), conversion.orderedAt());
                loyalty.rewardReferral(referral.customerId(), referral.id(), changes)
                        .ifPresent(referral::reward);
                changes.after(referral, () -> ReferralEvents.converted(referral));
            }
        }
        changes.finish();
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
