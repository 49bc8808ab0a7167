// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/** Tells other features which campaigns exist. */
@ApplicationScoped
public class CampaignDirectory {
    private final CampaignRepository campaigns;

    CampaignDirectory(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** Those of the ids that are campaigns of the current tenant. */
    @Transactional
    public Set<String> known(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : campaigns.findAllById(ids).keySet();
    }

    /** A problem if the current tenant has no such campaign. */
    @Transactional
    public void require(String id) {
        if (campaigns.findByIdOptional(id).isEmpty()) {
            throw CAMPAIGN_NOT_FOUND.with(id);
        }
    }
}
