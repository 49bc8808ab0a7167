// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists campaigns, their members and their touches. */
@ApplicationScoped
class CampaignList {
    private static final Listing<Campaign> CAMPAIGNS = new Listing<>(
            Campaign.class,
            Campaign::id,
            List.of(
                    SortKey.instant("createdAt", "createdAt", Campaign::createdAt),
                    SortKey.text(
                            "key", "content.key", campaign -> campaign.content().key())),
            "-createdAt");
    private static final Listing<CampaignMember> MEMBERS = new Listing<>(
            CampaignMember.class,
            CampaignMember::id,
            List.of(SortKey.instant("addedAt", "addedAt", CampaignMember::addedAt)),
            "addedAt");
    private static final Listing<Touch> TOUCHES = new Listing<>(
            Touch.class,
            Touch::id,
            List.of(SortKey.instant(
                    "touchedAt", "content.touchedAt", touch -> touch.content().touchedAt())),
            "-touchedAt");

    private final EntityManager entities;
    private final Cursors cursors;

    CampaignList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Campaign> campaigns(CampaignFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("content.key", filter.key)
                .equal("content.channel", filter.channel)
                .equal("status", filter.status);
        return CAMPAIGNS.page(entities, cursors, filters, filter.sort, request);
    }

    @Transactional
    Page<CampaignMember> members(String campaignId, MemberFilter filter, PageRequest request) {
        return MEMBERS.page(entities, cursors, new Filters().equal("campaignId", campaignId), filter.sort, request);
    }

    @Transactional
    Page<Touch> touches(TouchFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("campaignId", filter.campaignId)
                .equal("customerId", filter.customerId)
                .equal("content.outcome", filter.outcome)
                .from("content.touchedAt", filter.touchedAfter)
                .before("content.touchedAt", filter.touchedBefore);
        return TOUCHES.page(entities, cursors, filters, filter.sort, request);
    }
}
