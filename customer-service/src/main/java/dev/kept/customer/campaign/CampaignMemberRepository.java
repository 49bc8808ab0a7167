// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds members of campaigns of the current tenant. */
@ApplicationScoped
class CampaignMemberRepository implements PanacheRepositoryBase<CampaignMember, String> {
    /** Those of the customers that the campaign lists already. */
    Set<String> listed(String campaignId, Collection<String> customerIds) {
        return find("campaignId = ?1 and customerId in ?2", campaignId, customerIds).stream()
                .map(CampaignMember::customerId)
                .collect(Collectors.toSet());
    }

    long remove(String campaignId, String customerId) {
        return delete("campaignId = ?1 and customerId = ?2", campaignId, customerId);
    }
}
