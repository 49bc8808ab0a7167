// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.policy.Policy;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A tenant's declared settings, as a policy. */
final class Settings {

    static final String TYPE = "tenant.settings.changed.v1";

    private Settings() {}

    /** @throws IllegalArgumentException if a member is missing or wrong */
    static Policy policy(JsonNode data) {
        List<String> dimensions = new ArrayList<>();
        data.path("dimensions").forEach(dimension -> dimensions.add(dimension.asText()));
        try {
            return new Policy(
                    ZoneId.of(Members.text(data, "zone")),
                    DayOfWeek.valueOf(Members.text(data, "weekStart")),
                    Members.text(data, "currency"),
                    Members.text(data, "businessModel"),
                    Members.whole(data.path("presence"), "days"),
                    data.has("fiscalYearStart") ? Members.whole(data, "fiscalYearStart") : 1,
                    dimensions);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be a known time zone, not " + data.path("zone"), e);
        }
    }
}
