// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What dates mean to the current tenant. */
@ApplicationScoped
class TaskDates {

    private final TenantSettingsService settings;
    private final Clock clock;

    TaskDates(TenantSettingsService settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return dateOf(now());
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return ZoneId.of(settings.current().zone());
    }
}
