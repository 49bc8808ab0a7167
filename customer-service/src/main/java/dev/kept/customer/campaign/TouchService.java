// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.TOUCH_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderDirectory;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps touches: one by one, in batches and by import they are the same. */
@ApplicationScoped
class TouchService {
    /** What became of one touch of a batch. */
    record Kept(Touch touch, BulkResult.Status status) {}

    private final TouchRepository touches;
    private final CampaignRepository campaigns;
    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final EventFeed feed;
    private final Clock clock;

    TouchService(
            TouchRepository touches,
            CampaignRepository campaigns,
            CustomerDirectory customers,
            OrderDirectory orders,
            EventFeed feed,
            Clock clock) {
        this.touches = touches;
        this.campaigns = campaigns;
        this.customers = customers;
        this.orders = orders;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Touch get(String id) {
        return touches.findByIdOptional(id).orElseThrow(() -> TOUCH_NOT_FOUND.with(id));
    }

    /** Keeps all of them or, with every fault named, none. */
    @Transactional
    List<Kept> record(List<NewTouch> batch) {
        TouchCheck check = checkFor(batch);
        Map<String, Touch> known = knownOf(batch);
        Changes changes = feed.begin();
        List<Fault> faults = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            List<Fault> own = new ArrayList<>();
            keep(batch.get(i), check, known, changes, own).ifPresent(kept::add);
            String here = "/touches/" + i;
            own.forEach(fault -> faults.add(Fault.at(here + fault.pointer(), fault.code(), fault.detail())));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        changes.finish();
        return kept;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Touch touch = touches.findForChange(id).orElseThrow(() -> TOUCH_NOT_FOUND.with(id));
        ETags.require(ifMatch, touch.version());
        Changes changes = feed.begin();
        touches.delete(touch);
        changes.after(touch, () -> TouchEvents.deleted(touch));
        changes.finish();
    }

    /** Loads at once what the check of some touches needs. */
    TouchCheck checkFor(Collection<NewTouch> wanted) {
        return new TouchCheck(
                campaigns.findAllById(Lookup.names(wanted, NewTouch::campaignId)),
                customers.lookUp(
                        Lookup.names(wanted, NewTouch::customerId), Lookup.names(wanted, NewTouch::customerExternalId)),
                orders.lookUp(Lookup.names(wanted, NewTouch::orderId), List.of()),
                clock.instant());
    }

    /** Those of the touches that are known already, by external id. */
    Map<String, Touch> knownOf(Collection<NewTouch> wanted) {
        Map<String, Touch> known = new HashMap<>();
        touches.findByExternalIdsForChange(Lookup.names(wanted, NewTouch::externalId))
                .forEach(touch -> known.put(touch.externalId(), touch));
        return known;
    }

    /** Adds or corrects one touch; empty, with faults, if that may not be. */
    Optional<Kept> keep(
            NewTouch wanted, TouchCheck check, Map<String, Touch> known, Changes changes, List<Fault> faults) {
        TouchCheck.Checked checked = check.check(wanted, faults);
        if (checked == null) {
            return Optional.empty();
        }
        String externalId = wanted.externalId();
        Touch touch = externalId == null ? null : known.get(externalId);
        if (touch == null) {
            Touch added = add(checked, changes);
            if (externalId != null) {
                known.put(externalId, added);
            }
            return Optional.of(new Kept(added, BulkResult.Status.CREATED));
        }
        if (!touch.customerId().equals(checked.customerId())
                || !touch.campaignId().equals(checked.campaignId())) {
            faults.add(Fault.textAt("/externalId", "touch-of-another", touch.campaignId(), touch.customerId()));
            return Optional.empty();
        }
        return Optional.of(correct(touch, checked, changes));
    }

    private Touch add(TouchCheck.Checked checked, Changes changes) {
        Touch touch = new Touch(Ids.next("tch"), checked.campaignId(), checked.customerId(), checked.content(), now());
        touches.persist(touch);
        changes.after(touch, () -> TouchEvents.recorded(touch));
        return touch;
    }

    private Kept correct(Touch touch, TouchCheck.Checked checked, Changes changes) {
        if (touch.content().equals(checked.content())) {
            return new Kept(touch, BulkResult.Status.UNCHANGED);
        }
        changes.before(touch);
        touch.correct(checked.content(), now());
        changes.after(touch, () -> TouchEvents.corrected(touch));
        return new Kept(touch, BulkResult.Status.UPDATED);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
