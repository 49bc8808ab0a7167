// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.lifecycle.LifecycleProblem.STAGE_OVERRIDE_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.facts.DueCustomers;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps stages that are set by hand. */
@ApplicationScoped
class StageOverrideService {

    private final StageRepository stages;
    private final CustomerDirectory customers;
    private final DueCustomers due;
    private final TenantSettingsService settings;
    private final Clock clock;

    StageOverrideService(
            StageRepository stages,
            CustomerDirectory customers,
            DueCustomers due,
            TenantSettingsService settings,
            Clock clock) {
        this.stages = stages;
        this.customers = customers;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    /** The one that holds today, or will. */
    @Transactional
    StageOverride get(String named) {
        String customerId = customers.resolve(named);
        return current(of(customerId)).orElseThrow(() -> STAGE_OVERRIDE_NOT_FOUND.with(customerId));
    }

    /** Sets a stage from a day on: what was set by hand for later days goes, what was set before ends there. */
    @Transactional
    StageOverride set(String named, @Nullable String ifMatch, NewStageOverride wanted) {
        LocalDate until = wanted.until();
        if (until != null && !until.isAfter(wanted.from())) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/until", "until-not-after-from")));
        }
        String customerId = held(named);
        List<StageOverride> before = of(customerId);
        ExpectedVersion.check(ifMatch, current(before).map(StageOverride::version));
        Instant now = now();
        before.forEach(other -> endBy(wanted.from(), other, now));
        StageOverride set = new StageOverride(Ids.next("ovr"), customerId, wanted, now);
        stages.save(set);
        stages.flush();
        due.changed(Set.of(customerId));
        return set;
    }

    /** Ends it today; the days before keep it. */
    @Transactional
    void end(String named, @Nullable String ifMatch) {
        String customerId = held(named);
        List<StageOverride> all = of(customerId);
        StageOverride current = current(all).orElseThrow(() -> STAGE_OVERRIDE_NOT_FOUND.with(customerId));
        ETags.require(ifMatch, current.version());
        LocalDate today = today();
        all.forEach(one -> endBy(today, one, now()));
        stages.flush();
        due.changed(Set.of(customerId));
    }

    private String held(String named) {
        String customerId = customers.resolve(named);
        customers.hold(List.of(customerId));
        return customerId;
    }

    private void endBy(LocalDate day, StageOverride override, Instant now) {
        LocalDate to = override.days().to();
        if (!override.days().from().isBefore(day)) {
            stages.remove(override);
        } else if (to == null || to.isAfter(day)) {
            override.end(day, now);
        }
    }

    private Optional<StageOverride> current(List<StageOverride> all) {
        LocalDate today = today();
        return all.stream()
                .filter(one -> one.days().to() == null || one.days().to().isAfter(today))
                .findFirst();
    }

    private List<StageOverride> of(String customerId) {
        return stages.overrides(List.of(customerId)).getOrDefault(customerId, List.of());
    }

    private LocalDate today() {
        return TenantDay.of(clock, settings.current()).today();
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
