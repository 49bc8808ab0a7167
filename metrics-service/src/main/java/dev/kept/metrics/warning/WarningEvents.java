// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.webhook.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells of warnings: by the feed, and by web hooks. Ids and numbers only. */
@ApplicationScoped
class WarningEvents {

    static final String RAISED = "metrics.warning.raised.v1";
    static final String CHANGED = "metrics.warning.changed.v1";

    private final Announcements announcements;
    private final ObjectMapper json;

    WarningEvents(Announcements announcements, ObjectMapper json) {
        this.announcements = announcements;
        this.json = json;
    }

    void raised(String tenant, List<Warning> warnings, String currency) {
        announcements.announce(
                tenant,
                warnings.stream()
                        .map(warning -> event(RAISED, warning, currency))
                        .toList());
    }

    void changed(String tenant, Warning warning, String currency) {
        announcements.announce(tenant, List.of(event(CHANGED, warning, currency)));
    }

    private Announcements.Announcement event(String type, Warning warning, String currency) {
        Map<String, Object> data = new TreeMap<>();
        data.put("warningId", warning.id());
        data.put("customerId", warning.customerId());
        data.put("cause", warning.cause());
        data.put("raisedOn", warning.raisedOn().toString());
        data.put("valueAtRisk", Map.of("amount", Amounts.text(warning.valueAtRisk()), "currency", currency));
        data.put("status", warning.status());
        if (warning.outcome() != null) {
            data.put("outcome", warning.outcome());
        }
        data.put("evidence", WarningView.evidence(json, warning));
        return new Announcements.Announcement(
                type,
                warning.customerId(),
                warning.id(),
                warning.version(),
                warning.changedAt(),
                json.valueToTree(data));
    }
}
