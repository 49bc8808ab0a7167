// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_HAS_TOUCHES;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_KEY_TAKEN;
import static dev.kept.customer.campaign.CampaignProblem.CAMPAIGN_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.money.Money;
import dev.kept.customer.patch.Patches;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps campaigns. Every change tells the other services in the same transaction. */
@ApplicationScoped
class CampaignService {
    private final CampaignRepository campaigns;
    private final TouchRepository touches;
    private final TenantSettingsService settings;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            TouchRepository touches,
            TenantSettingsService settings,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.campaigns = campaigns;
        this.touches = touches;
        this.settings = settings;
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
        check(wanted);
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
        check(wanted);
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
        campaign.become(next, now());
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

    private void check(NewCampaign wanted) {
        List<Fault> faults = new ArrayList<>();
        Money budget = wanted.budget();
        String currency = settings.holdCurrency().currency();
        if (budget != null && !budget.currency().equals(currency)) {
            faults.add(Fault.textAt("/budget/currency", "currency-differs", currency));
        }
        if (wanted.endsOn() != null && wanted.endsOn().isBefore(wanted.startsOn())) {
            faults.add(Fault.textAt("/endsOn", "end-before-start"));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
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
