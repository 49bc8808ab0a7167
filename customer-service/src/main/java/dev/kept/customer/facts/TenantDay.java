// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.customer.settings.TenantSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Now, as the tenant sees it.
 *
 * @param now the instant
 * @param settings the tenant's settings
 */
public record TenantDay(Instant now, TenantSettings settings) {

    /** The current one. */
    public static TenantDay of(Clock clock, TenantSettings settings) {
        return new TenantDay(clock.instant(), settings);
    }

    /** The tenant's zone. */
    public ZoneId zone() {
        return ZoneId.of(settings.zone());
    }

    /** The tenant's local day. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    /** The first moment of a day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }
}
