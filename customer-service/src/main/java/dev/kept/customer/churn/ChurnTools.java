// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time, the patches and the feed of churns. */
@ApplicationScoped
class ChurnTools {

    private final EventFeed feed;
    private final Patches patches;
    private final TenantSettingsService settings;
    private final Clock clock;

    ChurnTools(EventFeed feed, Patches patches, TenantSettingsService settings, Clock clock) {
        this.feed = feed;
        this.patches = patches;
        this.settings = settings;
        this.clock = clock;
    }

    Changes begin() {
        return feed.begin();
    }

    NewChurnRecord patched(NewChurnRecord before, JsonNode patch) {
        return patches.apply(before, patch, NewChurnRecord.class);
    }

    Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }

    /** The tenant's local day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(settings.current().zone()));
    }
}
