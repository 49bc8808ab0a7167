// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.customer.care.CareProblem.TASK_CUSTOMER_FIXED;
import static dev.kept.customer.care.CareProblem.VISIT_PLAN_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps visit plans. */
@ApplicationScoped
class VisitPlanService {

    private static final Listing<VisitPlan> LISTING = new Listing<>(
            VisitPlan.class,
            VisitPlan::id,
            List.of(SortKey.instant("createdAt", "createdAt", VisitPlan::createdAt)),
            "-createdAt");

    private final VisitPlanRepository plans;
    private final VisitPlanner planner;
    private final TaskCheck check;
    private final TaskDates dates;
    private final EventFeed feed;
    private final Patches patches;
    private final Cursors cursors;

    VisitPlanService(
            VisitPlanRepository plans,
            VisitPlanner planner,
            TaskCheck check,
            TaskDates dates,
            EventFeed feed,
            Patches patches,
            Cursors cursors) {
        this.plans = plans;
        this.planner = planner;
        this.check = check;
        this.dates = dates;
        this.feed = feed;
        this.patches = patches;
        this.cursors = cursors;
    }

    @Transactional
    Page<VisitPlan> page(@Nullable String customerId, @Nullable String sort, PageRequest request) {
        return LISTING.page(
                plans.getEntityManager(), cursors, new Filters().equal("customerId", customerId), sort, request);
    }

    @Transactional
    VisitPlan get(String id) {
        return plans.findByIdOptional(id).orElseThrow(() -> VISIT_PLAN_NOT_FOUND.with(id));
    }

    @Transactional
    VisitPlan create(NewVisitPlan wanted) {
        String customer = check(wanted);
        Changes changes = feed.begin();
        VisitPlan plan = new VisitPlan(Ids.next("vst"), customer, wanted, dates.now());
        planner.advance(plan, changes);
        plans.persist(plan);
        changes.finish();
        return plan;
    }

    @Transactional
    VisitPlan patch(String id, @Nullable String ifMatch, JsonNode patch) {
        VisitPlan plan = getForChange(id, ifMatch);
        NewVisitPlan wanted = patches.apply(NewVisitPlan.of(plan), patch, NewVisitPlan.class);
        if (!check(wanted).equals(plan.customerId())) {
            throw TASK_CUSTOMER_FIXED.with();
        }
        Changes changes = feed.begin();
        boolean same = wanted.schedule().equals(plan.schedule()) && wanted.isActive() == plan.active();
        plan.change(wanted, dates.now());
        if (!same) {
            planner.advance(plan, changes);
        }
        changes.finish();
        return plan;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        plans.delete(getForChange(id, ifMatch));
    }

    private VisitPlan getForChange(String id, @Nullable String ifMatch) {
        VisitPlan plan = plans.findForChange(id).orElseThrow(() -> VISIT_PLAN_NOT_FOUND.with(id));
        ETags.require(ifMatch, plan.version());
        return plan;
    }

    private String check(NewVisitPlan wanted) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef customer = check.customer(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        check.checkOwner(wanted.ownerId(), faults);
        check.checkDate("/firstOn", wanted.firstOn(), faults);
        check.checkDate("/until", wanted.until(), faults);
        if ((wanted.everyDays() == null) == (wanted.everyMonths() == null)) {
            faults.add(Fault.textAt("/everyDays", "interval-not-once"));
        }
        if (!faults.isEmpty() || customer == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return customer.id();
    }
}
