// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import static dev.kept.customer.refund.RefundProblem.REFUND_EXCEEDS_ORDER;
import static dev.kept.customer.refund.RefundProblem.REFUND_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.refund.RefundProblem.REFUND_NOT_FOUND;
import static dev.kept.customer.refund.RefundProblem.REFUND_TARGET_FIXED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.order.OrderDirectory;
import dev.kept.customer.refund.RefundCheck.Checked;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps refunds. Every change tells the other services in the same transaction. */
@ApplicationScoped
class RefundService {

    /** A refund and whether this call created it. */
    record Upserted(Refund refund, boolean created) {}

    private final RefundRepository refunds;
    private final RefundChecks checks;
    private final OrderDirectory orders;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    RefundService(
            RefundRepository refunds,
            RefundChecks checks,
            OrderDirectory orders,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.refunds = refunds;
        this.checks = checks;
        this.orders = orders;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Refund get(String id) {
        return refunds.findByIdOptional(id).orElseThrow(() -> REFUND_NOT_FOUND.with(id));
    }

    @Transactional
    Refund create(NewRefund wanted) {
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), null);
        reserve(null, checked);
        Changes changes = feed.begin();
        Refund refund = add(checked, changes);
        changes.finish();
        return refund;
    }

    @Transactional
    Refund patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Refund refund = getForChange(id, ifMatch);
        NewRefund wanted = patches.apply(NewRefund.of(refund), patch, NewRefund.class);
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), refund);
        reserve(refund, checked);
        Changes changes = feed.begin();
        correct(refund, checked, changes);
        changes.finish();
        return refund;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewRefund wanted) {
        Checked checked = check(wanted);
        Optional<Refund> known = refunds.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Refund::version));
        reserve(known.orElse(null), checked);
        Changes changes = feed.begin();
        known.ifPresent(refund -> correct(refund, checked, changes));
        Refund refund = known.orElseGet(() -> add(checked, changes));
        changes.finish();
        return new Upserted(refund, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Refund refund = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        // Before the listeners hear of it: what they derive from the order must see what is left of it.
        takeFromOrder(refund.target(), refund.content().amount().negate());
        refunds.delete(refund);
        changes.after(refund, () -> RefundEvents.deleted(refund));
        changes.finish();
    }

    /** Takes from the order what the refund, or its correction, needs; a problem if that is not allowed. */
    void reserve(@Nullable Refund known, Checked checked) {
        if (known != null && !known.target().equals(checked.target())) {
            throw REFUND_TARGET_FIXED.with();
        }
        BigDecimal before = known == null ? BigDecimal.ZERO : known.content().amount();
        takeFromOrder(checked.target(), checked.content().amount().subtract(before));
    }

    /** Adds a refund that is reserved; the caller has made sure that its external id is free. */
    Refund add(Checked checked, Changes changes) {
        Refund refund = new Refund(Ids.next("ref"), checked.target(), checked.content(), now());
        refunds.persist(refund);
        changes.after(refund, () -> RefundEvents.recorded(refund));
        return refund;
    }

    /** Corrects a refund, which must be reserved, if anything differs, and tells whether it did. */
    boolean correct(Refund refund, Checked checked, Changes changes) {
        if (refund.content().equals(checked.content())) {
            return false;
        }
        changes.before(refund);
        refund.correct(checked.content(), now());
        changes.after(refund, () -> RefundEvents.corrected(refund));
        return true;
    }

    private void takeFromOrder(RefundTarget target, BigDecimal change) {
        if (target.orderId() == null || change.signum() == 0) {
            return;
        }
        orders.addRefunded(target.orderId(), change).ifPresent(left -> {
            throw REFUND_EXCEEDS_ORDER.with(Decimals.text(left));
        });
    }

    private Checked check(NewRefund wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = checks.forAll(List.of(wanted)).check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Refund getForChange(String id, @Nullable String ifMatch) {
        Refund refund = refunds.findForChange(id).orElseThrow(() -> REFUND_NOT_FOUND.with(id));
        ETags.require(ifMatch, refund.version());
        return refund;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Refund except) {
        if (externalId == null) {
            return;
        }
        refunds.findByExternalId(externalId).filter(other -> other != except).ifPresent(other -> {
            throw REFUND_EXTERNAL_ID_TAKEN.with(externalId, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
