// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_MEMBER_NOT_FOUND;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the listed audience of campaigns. */
@ApplicationScoped
class CampaignMemberService {
    private final CampaignRepository campaigns;
    private final CampaignMemberRepository members;
    private final CustomerDirectory customers;
    private final Clock clock;

    CampaignMemberService(
            CampaignRepository campaigns, CampaignMemberRepository members, CustomerDirectory customers, Clock clock) {
        this.campaigns = campaigns;
        this.members = members;
        this.customers = customers;
        this.clock = clock;
    }

    /** Adds customers; those listed already stay as they are. Returns how many were new. */
    @Transactional
    int add(String campaignId, List<String> customerIds) {
        // Locked, so that two requests cannot both find a customer missing.
        if (campaigns.findForChange(campaignId).isEmpty()) {
            throw CAMPAIGN_NOT_FOUND.with(campaignId);
        }
        Lookup<CustomerRef> known = customers.lookUp(Set.copyOf(customerIds), List.of());
        List<Fault> faults = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < customerIds.size(); i++) {
            CustomerRef customer = known.find(customerIds.get(i), null, new ArrayList<>());
            if (customer == null) {
                faults.add(Fault.textAt("/customerIds/" + i, "customer-unknown", customerIds.get(i)));
            } else {
                ids.add(customer.id()); // of a merged customer it is the survivor's
            }
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        Set<String> listed = members.listed(campaignId, ids);
        Instant now = clock.instant().truncatedTo(MICROS);
        List<String> added =
                ids.stream().distinct().filter(id -> !listed.contains(id)).toList();
        added.forEach(id -> members.persist(new CampaignMember(Ids.next("cpm"), campaignId, id, now)));
        return added.size();
    }

    @Transactional
    void remove(String campaignId, String customerId) {
        if (campaigns.findByIdOptional(campaignId).isEmpty()) {
            throw CAMPAIGN_NOT_FOUND.with(campaignId);
        }
        if (members.remove(campaignId, customerId) == 0) {
            throw CAMPAIGN_MEMBER_NOT_FOUND.with(customerId);
        }
    }
}
