// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.restkit.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every cost, whichever way it comes in.
 *
 * @param customers those that the costs name
 * @param campaigns the ids of those campaigns that exist
 * @param segments the keys of those segments that exist
 */
record CostCheck(Lookup<CustomerRef> customers, Set<String> campaigns, Set<String> segments) {
    private static final int LONGEST_YEARS = 10;

    /** A cost that may be kept. */
    record Checked(@Nullable String customerId, CostContent content) {}

    /** The cost in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewCost cost, List<Fault> faults) {
        int before = faults.size();
        checkAmount(cost, faults);
        checkDays(cost, faults);
        CustomerRef customer = customers.find(cost.customerId(), cost.customerExternalId(), faults);
        checkNames(cost, customer, faults);
        LocalDate first = cost.incurredOn() == null ? cost.from() : cost.incurredOn();
        LocalDate last = cost.incurredOn() == null ? cost.to() : cost.incurredOn();
        if (faults.size() > before || first == null || last == null) {
            return null;
        }
        return new Checked(customer == null ? null : customer.id(), content(cost, first, last));
    }

    private void checkNames(NewCost cost, @Nullable CustomerRef customer, List<Fault> faults) {
        if (customer != null && cost.segment() != null) {
            faults.add(Fault.textAt("/segment", "cost-of-both"));
        }
        if (cost.segment() != null && !segments.contains(cost.segment())) {
            faults.add(Fault.textAt("/segment", "segment-unknown", cost.segment()));
        }
        if (cost.campaignId() != null && !campaigns.contains(cost.campaignId())) {
            faults.add(Fault.textAt("/campaignId", "campaign-unknown", cost.campaignId()));
        }
    }

    private void checkAmount(NewCost cost, List<Fault> faults) {
        Currencies.check("/amount/currency", cost.amount().currency(), faults);
        if (cost.amount().value().signum() == 0) {
            faults.add(Fault.textAt("/amount/amount", "amount-not-positive"));
        }
    }

    private static void checkDays(NewCost cost, List<Fault> faults) {
        boolean period = cost.from() != null || cost.to() != null;
        if (cost.incurredOn() == null ? cost.from() == null || cost.to() == null : period) {
            faults.add(Fault.textAt("/incurredOn", "cost-days-missing"));
        } else if (cost.from() != null && cost.to() != null) {
            if (cost.to().isBefore(cost.from())) {
                faults.add(Fault.textAt("/to", "end-before-start"));
            } else if (cost.to().isAfter(cost.from().plusYears(LONGEST_YEARS))) {
                faults.add(Fault.textAt("/to", "cost-period-too-long"));
            }
        }
    }

    private CostContent content(NewCost cost, LocalDate first, LocalDate last) {
        return new CostContent(
                cost.externalId(),
                cost.type(),
                cost.amount().currency(),
                cost.amount().value(),
                first,
                last,
                cost.channel(),
                cost.campaignId(),
                cost.segment(),
                cost.note());
    }
}
