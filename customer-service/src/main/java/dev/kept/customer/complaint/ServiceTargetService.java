// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.complaint.ComplaintProblem.SERVICE_TARGET_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.calendar.BusinessCalendars;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a tenant promises for its complaints. */
@ApplicationScoped
class ServiceTargetService {

    private final ServiceTargetRepository targets;
    private final BusinessCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    ServiceTargetService(ServiceTargetRepository targets, BusinessCalendars calendars, AuditLog audit, Clock clock) {
        this.targets = targets;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<ServiceTarget> all() {
        return targets.findInOrder();
    }

    @Transactional
    ServiceTarget get(Severity severity) {
        return targets.findFor(severity).orElseThrow(() -> SERVICE_TARGET_NOT_FOUND.with(severity));
    }

    /** Sets the targets of a severity; {@code ifMatch} may be missing. */
    @Transactional
    ServiceTarget set(Severity severity, @Nullable String ifMatch, NewServiceTarget wanted) {
        String calendarId = wanted.calendarId();
        if (calendarId != null && !calendars.exists(calendarId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/calendarId", "calendar-unknown", calendarId)));
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        Optional<ServiceTarget> known = targets.findFor(severity);
        ExpectedVersion.check(ifMatch, known.map(ServiceTarget::version));
        known.ifPresent(target -> target.change(wanted, now));
        ServiceTarget target = known.orElseGet(() -> new ServiceTarget(Ids.next("svt"), severity, wanted, now));
        targets.persistAndFlush(target);
        audit.record(
                "service-target.changed",
                severity.name(),
                Map.of(
                        "firstResponseMinutes", String.valueOf(target.firstResponseMinutes()),
                        "resolutionMinutes", String.valueOf(target.resolutionMinutes())));
        return target;
    }

    @Transactional
    void delete(Severity severity, @Nullable String ifMatch) {
        ServiceTarget target = get(severity);
        ETags.require(ifMatch, target.version());
        targets.delete(target);
        targets.flush();
        audit.record("service-target.deleted", severity.name(), Map.of());
    }

    /** How a complaint of this severity is timed if it is opened now. */
    TimingRule ruleFor(Severity severity) {
        Optional<ServiceTarget> target = targets.findFor(severity);
        String calendarId =
                target.map(ServiceTarget::calendarId).or(calendars::defaultId).orElse(null);
        return new TimingRule(
                calendarId,
                target.map(ServiceTarget::firstResponseMinutes).orElse(null),
                target.map(ServiceTarget::resolutionMinutes).orElse(null));
    }
}
