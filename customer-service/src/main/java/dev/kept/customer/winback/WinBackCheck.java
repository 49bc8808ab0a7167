// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.agent.AgentDirectory;
import dev.kept.customer.campaign.CampaignDirectory;
import dev.kept.customer.coupon.CouponDirectory;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold for every offer. */
@ApplicationScoped
class WinBackCheck {

    /** An offer that may be kept. */
    record Checked(String customerId, OfferContent content) {}

    private final CustomerDirectory customers;
    private final CampaignDirectory campaigns;
    private final CouponDirectory coupons;
    private final AgentDirectory agents;
    private final TenantSettingsService settings;
    private final Clock clock;

    WinBackCheck(
            CustomerDirectory customers,
            CampaignDirectory campaigns,
            CouponDirectory coupons,
            AgentDirectory agents,
            TenantSettingsService settings,
            Clock clock) {
        this.customers = customers;
        this.campaigns = campaigns;
        this.coupons = coupons;
        this.agents = agents;
        this.settings = settings;
        this.clock = clock;
    }

    Checked check(NewWinBackOffer wanted) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef customer = customers
                .lookUp(Lookup.names(wanted.customerId()), Lookup.names(wanted.customerExternalId()))
                .find(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        checkLinks(wanted, faults);
        if (wanted.offeredAt() != null && wanted.offeredAt().isBefore(Instant.EPOCH)) {
            faults.add(Fault.textAt("/offeredAt", "date-too-early"));
        }
        if (wanted.cost() != null) {
            settings.holdCurrency();
            Currencies.check("/cost/currency", wanted.cost().currency(), faults);
        }
        if (!faults.isEmpty() || customer == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return new Checked(customer.id(), wanted.content(now()));
    }

    private void checkLinks(NewWinBackOffer wanted, List<Fault> faults) {
        String campaign = wanted.campaignId();
        if (campaign != null && campaigns.known(List.of(campaign)).isEmpty()) {
            faults.add(Fault.textAt("/campaignId", "campaign-unknown", campaign));
        }
        String coupon = wanted.couponId();
        if (coupon != null && !coupons.knows(coupon)) {
            faults.add(Fault.textAt("/couponId", "coupon-unknown", coupon));
        }
        String agent = wanted.agentId();
        if (agent != null && agents.lookUp(List.of(agent), List.of()).find(agent, null, new ArrayList<>()) == null) {
            faults.add(Fault.textAt("/agentId", "agent-unknown", agent));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
