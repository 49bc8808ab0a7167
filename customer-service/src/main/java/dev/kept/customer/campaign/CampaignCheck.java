// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Money;
import dev.kept.customer.segment.SegmentDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for every campaign. */
@ApplicationScoped
class CampaignCheck {

    private final TenantSettingsService settings;
    private final SegmentDirectory segments;

    CampaignCheck(TenantSettingsService settings, SegmentDirectory segments) {
        this.settings = settings;
        this.segments = segments;
    }

    /** A problem with every fault. The segment that it has already is not looked at: it may be gone since it ended. */
    void check(NewCampaign wanted, @Nullable String segmentBefore) {
        List<Fault> faults = new ArrayList<>();
        Money budget = wanted.budget();
        settings.holdCurrency();
        if (budget != null) {
            Currencies.check("/budget/currency", budget.currency(), faults);
        }
        if (wanted.endsOn() != null && wanted.endsOn().isBefore(wanted.startsOn())) {
            faults.add(Fault.textAt("/endsOn", "end-before-start"));
        }
        String segment = wanted.segment();
        if (segment != null
                && !segment.equals(segmentBefore)
                && segments.hold(List.of(segment)).isEmpty()) {
            faults.add(Fault.textAt("/segment", "segment-unknown", segment));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
    }
}
