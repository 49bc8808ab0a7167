// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.segment.SegmentDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Freezes who is in a campaign's segment into its audience, so that its results stay comparable with whom it was for. */
@ApplicationScoped
class CampaignAudience {

    private static final int BATCH = 1_000;

    private static final String ADD = """
            insert into campaign_member (id, tenant, campaign_id, customer_id, added_at)
            select n.id, :tenant, :campaign, n.customer_id, :at
            from unnest(cast(:ids as text[]), cast(:customers as text[])) as n(id, customer_id)
            where not exists (select 1 from campaign_member m where m.tenant = :tenant and m.campaign_id = :campaign
                              and m.customer_id = n.customer_id)
            """;

    private final EntityManager entities;
    private final SegmentDirectory segments;
    private final TenantSettingsService settings;
    private final Caller caller;

    CampaignAudience(EntityManager entities, SegmentDirectory segments, TenantSettingsService settings, Caller caller) {
        this.entities = entities;
        this.segments = segments;
        this.settings = settings;
        this.caller = caller;
    }

    /** The members of its segment as of now, as last derived, are its audience from here on; beside those listed by hand. */
    void freeze(Campaign campaign, Instant now) {
        String segment = campaign.content().segment();
        if (segment == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(settings.current().zone()));
        List<String> members = segments.members(segment, today);
        for (int from = 0; from < members.size(); from += BATCH) {
            List<String> some = members.subList(from, Math.min(from + BATCH, members.size()));
            entities.createNativeQuery(ADD)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("campaign", campaign.id())
                    .setParameter("at", now)
                    .setParameter(
                            "ids", some.stream().map(id -> Ids.next("cpm")).toArray(String[]::new))
                    .setParameter("customers", some.toArray(String[]::new))
                    .executeUpdate();
        }
        campaign.froze(today, members.size());
    }
}
