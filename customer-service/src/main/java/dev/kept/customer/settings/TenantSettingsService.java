// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import static dev.kept.customer.settings.TenantSettingsProblem.SETTINGS_CURRENCY_IN_USE;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a tenant declares about itself. */
@ApplicationScoped
public class TenantSettingsService {

    private final TenantSettingsRepository repository;
    private final CurrencyLock currencyLock;
    private final List<CurrencyUse> currencyUses;
    private final List<SettingsListener> listeners;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TenantSettingsService(
            TenantSettingsRepository repository,
            CurrencyLock currencyLock,
            @All List<CurrencyUse> currencyUses,
            @All List<SettingsListener> listeners,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.currencyLock = currencyLock;
        this.currencyUses = currencyUses;
        this.listeners = listeners;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds for the current tenant: what it declared, or the defaults. */
    @Transactional
    public TenantSettings current() {
        return versioned().settings();
    }

    /** Like {@link #current()}, and its currency stays as it is until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TenantSettings holdCurrency() {
        currencyLock.hold();
        return versioned().settings();
    }

    @Transactional
    VersionedSettings versioned() {
        return repository
                .findDeclared()
                .map(VersionedSettings::of)
                .orElse(new VersionedSettings(TenantSettings.DEFAULTS, 0));
    }

    /** Declares the settings; {@code ifMatch} may be missing only while nothing has been declared. */
    @Transactional
    VersionedSettings declare(TenantSettings settings, @Nullable String ifMatch) {
        List<Fault> faults = SettingsFaults.of(settings);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        currencyLock.own();
        Optional<DeclaredSettings> before = repository.findDeclared();
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, before.map(DeclaredSettings::version).orElse(0L));
        }
        TenantSettings known = before.map(DeclaredSettings::settings).orElse(TenantSettings.DEFAULTS);
        if (!settings.currency().equals(known.currency())
                && currencyUses.stream().anyMatch(CurrencyUse::recorded)) {
            throw SETTINGS_CURRENCY_IN_USE.with(known.currency());
        }
        if (before.isPresent() && settings.equals(known)) {
            return VersionedSettings.of(before.get());
        }
        return save(before, settings);
    }

    private VersionedSettings save(Optional<DeclaredSettings> before, TenantSettings settings) {
        Instant now = clock.instant().truncatedTo(MICROS);
        DeclaredSettings declared = before.orElseGet(() -> new DeclaredSettings(Ids.next("set"), settings, now));
        declared.declare(settings, now);
        repository.persistAndFlush(declared);
        outbox.append(
                declared.tenant(),
                List.of(new OutboxEvent(
                        "tenant.settings.changed.v1", "tenant", "settings", declared.version(), now, settings)));
        listeners.forEach(SettingsListener::settingsChanged);
        audit.record("settings.changed", "settings", Map.of("version", Long.toString(declared.version())));
        return VersionedSettings.of(declared);
    }
}
