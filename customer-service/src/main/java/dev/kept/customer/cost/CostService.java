// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static dev.kept.customer.cost.CostProblem.COST_CUSTOMER_FIXED;
import static dev.kept.customer.cost.CostProblem.COST_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.cost.CostProblem.COST_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps costs. Every change tells the other services in the same transaction. */
@ApplicationScoped
class CostService {
    /** A cost and whether this call created it. */
    record Upserted(Cost cost, boolean created) {}

    private final CostRepository costs;
    private final CostChecks checks;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    CostService(CostRepository costs, CostChecks checks, EventFeed feed, Patches patches, Clock clock) {
        this.costs = costs;
        this.checks = checks;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Cost get(String id) {
        return costs.findByIdOptional(id).orElseThrow(() -> COST_NOT_FOUND.with(id));
    }

    @Transactional
    Cost create(NewCost wanted) {
        CostCheck.Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), null);
        Changes changes = feed.begin();
        Cost cost = add(checked, changes);
        changes.finish();
        return cost;
    }

    @Transactional
    Cost patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Cost cost = getForChange(id, ifMatch);
        NewCost wanted = patches.apply(NewCost.of(cost), patch, NewCost.class);
        CostCheck.Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), cost);
        Changes changes = feed.begin();
        correct(cost, checked, changes);
        changes.finish();
        return cost;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewCost wanted) {
        CostCheck.Checked checked = check(wanted);
        Optional<Cost> known =
                costs.findByExternalIdsForChange(List.of(externalId)).stream().findFirst();
        ExpectedVersion.check(ifMatch, known.map(Cost::version));
        Changes changes = feed.begin();
        known.ifPresent(cost -> correct(cost, checked, changes));
        Cost cost = known.orElseGet(() -> add(checked, changes));
        changes.finish();
        return new Upserted(cost, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Cost cost = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        costs.delete(cost);
        changes.after(cost, () -> CostEvents.deleted(cost));
        changes.finish();
    }

    /** Adds a cost; the caller has made sure that its external id is free. */
    Cost add(CostCheck.Checked checked, Changes changes) {
        Cost cost = new Cost(Ids.next("cst"), checked.customerId(), checked.content(), now());
        costs.persist(cost);
        changes.after(cost, () -> CostEvents.recorded(cost));
        return cost;
    }

    /** Corrects a cost if anything differs, and tells whether it did; a problem if that is not allowed. */
    boolean correct(Cost cost, CostCheck.Checked checked, Changes changes) {
        if (!Objects.equals(cost.customerId(), checked.customerId())) {
            throw COST_CUSTOMER_FIXED.with();
        }
        if (cost.content().equals(checked.content())) {
            return false;
        }
        changes.before(cost);
        cost.correct(checked.content(), now());
        changes.after(cost, () -> CostEvents.corrected(cost));
        return true;
    }

    private CostCheck.Checked check(NewCost wanted) {
        List<Fault> faults = new ArrayList<>();
        CostCheck.Checked checked = checks.forAll(List.of(wanted)).check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Cost getForChange(String id, @Nullable String ifMatch) {
        Cost cost = costs.findForChange(id).orElseThrow(() -> COST_NOT_FOUND.with(id));
        ETags.require(ifMatch, cost.version());
        return cost;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Cost except) {
        if (externalId == null) {
            return;
        }
        costs.findByExternalId(externalId).filter(other -> other != except).ifPresent(other -> {
            throw COST_EXTERNAL_ID_TAKEN.with(externalId, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
