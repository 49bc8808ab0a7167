// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderRef;
import dev.kept.restkit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every touch, whichever way it comes in.
 *
 * @param campaigns those that the touches name, by id
 * @param customers those that the touches name
 * @param orders those that the touches name
 * @param now the current time
 */
record TouchCheck(
        Map<String, Campaign> campaigns, Lookup<CustomerRef> customers, Lookup<OrderRef> orders, Instant now) {
    private static final Duration AHEAD = Duration.ofHours(24);

    /** A touch that may be kept. */
    record Checked(String campaignId, String customerId, TouchContent content) {}

    /** The touch in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewTouch touch, List<Fault> faults) {
        int before = faults.size();
        Campaign campaign = campaign(touch, faults);
        CustomerRef customer = customers.find(touch.customerId(), touch.customerExternalId(), faults);
        if (customer == null && faults.size() == before) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        OrderRef order = orders.find(touch.orderId(), null, faults);
        if (order != null && customer != null && !order.customerId().equals(customer.id())) {
            faults.add(Fault.textAt("/orderId", "customer-not-of-order"));
        }
        if (touch.touchedAt().isBefore(Instant.EPOCH) || touch.touchedAt().isAfter(now.plus(AHEAD))) {
            faults.add(Fault.textAt("/touchedAt", "time-out-of-range"));
        }
        if (faults.size() > before || campaign == null || customer == null) {
            return null;
        }
        TouchContent content = new TouchContent(
                touch.externalId(),
                touch.touchedAt().truncatedTo(MICROS),
                touch.channel() == null ? campaign.content().channel() : touch.channel(),
                touch.outcome(),
                touch.orderId());
        return new Checked(campaign.id(), customer.id(), content);
    }

    private @Nullable Campaign campaign(NewTouch touch, List<Fault> faults) {
        Campaign campaign = campaigns.get(touch.campaignId());
        if (campaign == null) {
            faults.add(Fault.textAt("/campaignId", "campaign-unknown", touch.campaignId()));
        } else if (campaign.status() == CampaignStatus.DRAFT) {
            faults.add(Fault.textAt("/campaignId", "campaign-not-started"));
        }
        return campaign;
    }
}
