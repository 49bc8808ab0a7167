// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static dev.kept.customer.winback.WinBackProblem.WIN_BACK_CUSTOMER_FIXED;
import static dev.kept.customer.winback.WinBackProblem.WIN_BACK_OFFER_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.winback.WinBackCheck.Checked;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps offers. Every change tells the other services in the same transaction. */
@ApplicationScoped
class WinBackOfferService {

    private final WinBackOfferRepository offers;
    private final WinBackCheck check;
    private final WinBackWatch watch;
    private final StagesThen stages;
    private final EventFeed feed;
    private final Patches patches;

    WinBackOfferService(
            WinBackOfferRepository offers,
            WinBackCheck check,
            WinBackWatch watch,
            StagesThen stages,
            EventFeed feed,
            Patches patches) {
        this.offers = offers;
        this.check = check;
        this.watch = watch;
        this.stages = stages;
        this.feed = feed;
        this.patches = patches;
    }

    @Transactional
    WinBackOffer get(String id) {
        return offers.findByIdOptional(id).orElseThrow(() -> WIN_BACK_OFFER_NOT_FOUND.with(id));
    }

    @Transactional
    WinBackOffer create(NewWinBackOffer wanted) {
        Checked checked = check.check(wanted);
        Changes changes = feed.begin();
        WinBackOffer offer = new WinBackOffer(
                Ids.next("wbo"),
                checked.customerId(),
                checked.content(),
                stages.of(checked.customerId(), checked.content().offeredAt()),
                check.now());
        offer.settle(watch.settlement(checked.customerId(), checked.content(), null));
        offers.persist(offer);
        changes.after(offer, () -> WinBackEvents.offered(offer));
        changes.finish();
        return offer;
    }

    @Transactional
    WinBackOffer patch(String id, @Nullable String ifMatch, JsonNode patch) {
        WinBackOffer offer = getForChange(id, ifMatch);
        Checked checked = check.check(patches.apply(NewWinBackOffer.of(offer), patch, NewWinBackOffer.class));
        if (!checked.customerId().equals(offer.customerId())) {
            throw WIN_BACK_CUSTOMER_FIXED.with(offer.customerId());
        }
        if (!checked.content().equals(offer.content())) {
            Changes changes = feed.begin();
            Settlement settlement = watch.settlement(offer.customerId(), checked.content(), offer.declinedAt());
            offer.change(
                    checked.content(),
                    stages.of(offer.customerId(), checked.content().offeredAt()),
                    check.now());
            offer.settle(settlement);
            changes.after(offer, () -> WinBackEvents.changed(offer));
            changes.finish();
        }
        return offer;
    }

    @Transactional
    WinBackOffer decline(String id, NewDecline decline) {
        WinBackOffer offer = offers.findForChange(id).orElseThrow(() -> WIN_BACK_OFFER_NOT_FOUND.with(id));
        Instant now = check.now();
        Instant at = decline.at() == null ? now : decline.at().truncatedTo(MICROS);
        if (at.isBefore(offer.content().offeredAt())) {
            throw INVALID_REQUEST.withFaults(List.of(
                    Fault.textAt("/at", "decline-before-offer", offer.content().offeredAt())));
        }
        Changes changes = feed.begin();
        Settlement settlement = watch.settlement(offer.customerId(), offer.content(), at);
        offer.decline(at, now);
        offer.settle(settlement);
        changes.after(offer, () -> WinBackEvents.changed(offer));
        changes.finish();
        return offer;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        WinBackOffer offer = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        offers.delete(offer);
        changes.after(offer, () -> WinBackEvents.deleted(offer));
        changes.finish();
    }

    private WinBackOffer getForChange(String id, @Nullable String ifMatch) {
        WinBackOffer offer = offers.findForChange(id).orElseThrow(() -> WIN_BACK_OFFER_NOT_FOUND.with(id));
        ETags.require(ifMatch, offer.version());
        return offer;
    }
}
