// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.feedkit.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a churn: its full state at each version, without its note. */
@ApplicationScoped
class ChurnEvents {

    /** The full state of a churn; no reason means that it is unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            String churnId,
            String customerId,
            LocalDate churnedOn,
            List<String> reasons,
            @Nullable ChurnSource source) {}

    private final TenantSettingsService settings;

    ChurnEvents(TenantSettingsService settings) {
        this.settings = settings;
    }

    OutboxEvent recorded(ChurnRecord record) {
        return event("recorded", record, record.customerId(), record.version());
    }

    OutboxEvent corrected(ChurnRecord record) {
        return event("corrected", record, record.customerId(), record.version());
    }

    OutboxEvent deleted(ChurnRecord record) {
        return event("deleted", record, record.customerId(), record.version() + 1);
    }

    /** That a churn is no longer one of this customer, of whom it was. */
    OutboxEvent movedFrom(String customerId, ChurnRecord record) {
        return event("deleted", record, customerId, record.version());
    }

    private OutboxEvent event(String what, ChurnRecord record, String subject, long version) {
        ChurnContent content = record.content();
        Full full = new Full(record.id(), subject, content.churnedOn(), content.reasons(), content.source());
        Instant at = content.churnedOn()
                .atStartOfDay(ZoneId.of(settings.current().zone()))
                .toInstant();
        return new OutboxEvent("customer.churn." + what + ".v1", subject, record.id(), version, at, full);
    }
}
