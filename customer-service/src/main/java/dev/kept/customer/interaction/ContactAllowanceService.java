// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.profile.Preferences;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** Says whether a customer wants another contact. It warns; nothing is refused. */
@ApplicationScoped
class ContactAllowanceService {

    private final InteractionRepository interactions;
    private final CustomerDirectory customers;
    private final TenantSettingsService settings;
    private final Clock clock;

    ContactAllowanceService(
            InteractionRepository interactions,
            CustomerDirectory customers,
            TenantSettingsService settings,
            Clock clock) {
        this.interactions = interactions;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    ContactAllowance of(String named) {
        String customerId = customers.resolve(named);
        Optional<Preferences> preferences = customers.preferences(customerId);
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(settings.current().zone());
        YearMonth month = YearMonth.from(now.atZone(zone));
        return ContactAllowance.of(
                interactions.findOutbound(
                        customerId,
                        month.atDay(1).atStartOfDay(zone).toInstant(),
                        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()),
                preferences.map(Preferences::maxContactsPerMonth).orElse(null),
                preferences.map(Preferences::channel).map(Enum::name).orElse(null),
                now,
                zone);
    }
}
