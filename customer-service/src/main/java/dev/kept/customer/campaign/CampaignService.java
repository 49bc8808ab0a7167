// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_HAS_TOUCHES;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_KEY_TAKEN;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_NOT_FOUND;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_SEGMENT_FIXED;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps campaigns. Every change tells the other services in the same transaction. */
@ApplicationScoped
class CampaignService {
    private final CampaignRepository campaigns;
    private final TouchRepository touches;
    private final CampaignCheck check;
    private final CampaignAudience audience;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            TouchRepository touches,
            CampaignCheck check,
            CampaignAudience audience,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.campaigns = campaigns;
        this.touches = touches;
        this.check = check;
        this.audience = audience;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Campaign get(String id) {
        return campaigns.findByIdOptional(id).orElseThrow(() -> CAMPAIGN_NOT_FOUND.with(id));
    }

    @Transactional
    Campaign create(NewCampaign wanted) {
        check.check(wanted, null);
        refuseTaken(wanted.key(), null);
        Changes changes = feed.begin();
        Campaign campaign = new Campaign(Ids.next("cpg"), wanted.content(), now());
        campaigns.persist(campaign);
        changes.after(campaign, () -> CampaignEvents.saved(campaign));
        changes.finish();
        return campaign;
    }

    @Transactional
    Campaign patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Campaign campaign = getForChange(id, ifMatch);
        NewCampaign wanted = patches.apply(NewCampaign.of(campaign.content()), patch, NewCampaign.class);
        check.check(wanted, campaign.content().segment());
        if (campaign.status() != CampaignStatus.DRAFT
                && !Objects.equals(wanted.segment(), campaign.content().segment())) {
            throw CAMPAIGN_SEGMENT_FIXED.with(campaign.status());
        }
        refuseTaken(wanted.key(), campaign);
        if (!campaign.content().equals(wanted.content())) {
            Changes changes = feed.begin();
            campaign.change(wanted.content(), now());
            changes.after(campaign, () -> CampaignEvents.saved(campaign));
            changes.finish();
        }
        return campaign;
    }

    @Transactional
    Campaign become(String id, CampaignStatus next) {
        Campaign campaign = campaigns.findForChange(id).orElseThrow(() -> CAMPAIGN_NOT_FOUND.with(id));
        Changes changes = feed.begin();
        Instant now = now();
        if (campaign.status() == CampaignStatus.DRAFT && next == CampaignStatus.RUNNING) {
            audience.freeze(campaign, now); // first, as it queries: a change of the campaign shall give one version
        }
        campaign.become(next, now);
        changes.after(campaign, () -> CampaignEvents.saved(campaign));
        changes.finish();
        return campaign;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Campaign campaign = getForChange(id, ifMatch);
        long touched = touches.countOfCampaign(id);
        if (touched > 0) {
            throw CAMPAIGN_HAS_TOUCHES.with(touched);
        }
        Changes changes = feed.begin();
        campaigns.delete(campaign);
        changes.after(campaign, () -> CampaignEvents.deleted(campaign));
        changes.finish();
    }

    private Campaign getForChange(String id, @Nullable String ifMatch) {
        Campaign campaign = campaigns.findForChange(id).orElseThrow(() -> CAMPAIGN_NOT_FOUND.with(id));
        ETags.require(ifMatch, campaign.version());
        return campaign;
    }

    private void refuseTaken(String key, @Nullable Campaign except) {
        campaigns.findByKey(key).filter(other -> other != except).ifPresent(other -> {
            throw CAMPAIGN_KEY_TAKEN.with(key, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
