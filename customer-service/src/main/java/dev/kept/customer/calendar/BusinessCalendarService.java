// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import static dev.kept.customer.calendar.CalendarProblem.CALENDAR_IN_USE;
import static dev.kept.customer.calendar.CalendarProblem.CALENDAR_NAME_TAKEN;
import static dev.kept.customer.calendar.CalendarProblem.CALENDAR_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps business calendars. */
@ApplicationScoped
class BusinessCalendarService {

    private static final Listing<BusinessCalendar> LISTING = new Listing<>(
            BusinessCalendar.class,
            BusinessCalendar::id,
            List.of(SortKey.text("name", "name", BusinessCalendar::name)),
            "name");

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final BusinessCalendarRepository calendars;
    private final List<CalendarUse> uses;
    private final AuditLog audit;
    private final Patches patches;
    private final Cursors cursors;
    private final Clock clock;

    BusinessCalendarService(
            BusinessCalendarRepository calendars,
            @All List<CalendarUse> uses,
            AuditLog audit,
            Patches patches,
            Cursors cursors,
            Clock clock) {
        this.calendars = calendars;
        this.uses = uses;
        this.audit = audit;
        this.patches = patches;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<BusinessCalendar> page(@Nullable String sort, PageRequest request) {
        return LISTING.page(calendars.getEntityManager(), cursors, new Filters(), sort, request);
    }

    @Transactional
    BusinessCalendar get(String id) {
        return calendars.findByIdOptional(id).orElseThrow(() -> CALENDAR_NOT_FOUND.with(id));
    }

    @Transactional
    BusinessCalendar create(NewBusinessCalendar wanted) {
        check(wanted, null);
        BusinessCalendar calendar = new BusinessCalendar(Ids.next("cal"), wanted.name(), wanted.hours(), now());
        settleDefault(calendar, wanted);
        calendars.persistAndFlush(calendar);
        audit.record("business-calendar.created", calendar.id(), Map.of());
        return calendar;
    }

    @Transactional
    BusinessCalendar patch(String id, @Nullable String ifMatch, JsonNode patch) {
        BusinessCalendar calendar = getForChange(id, ifMatch);
        NewBusinessCalendar wanted = patches.apply(NewBusinessCalendar.of(calendar), patch, NewBusinessCalendar.class);
        check(wanted, calendar);
        calendar.change(wanted.name(), wanted.hours(), now());
        settleDefault(calendar, wanted);
        calendars.flush();
        uses.forEach(use -> use.hoursChanged(id));
        audit.record("business-calendar.changed", id, Map.of("version", String.valueOf(calendar.version())));
        return calendar;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        BusinessCalendar calendar = getForChange(id, ifMatch);
        if (uses.stream().anyMatch(use -> use.uses(id))) {
            throw CALENDAR_IN_USE.with();
        }
        calendars.delete(calendar);
        calendars.flush();
        audit.record("business-calendar.deleted", id, Map.of());
    }

    /** How much business time lies between two instants. */
    @Transactional
    Duration measure(String id, Instant from, Instant to) {
        if (from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter("to", "measure-too-long")));
        }
        return get(id).hours().time().between(from, to);
    }

    private void check(NewBusinessCalendar wanted, @Nullable BusinessCalendar before) {
        List<Fault> faults = CalendarFaults.of(wanted);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        calendars.findByName(wanted.name()).filter(other -> other != before).ifPresent(other -> {
            throw CALENDAR_NAME_TAKEN.with(wanted.name(), other.id());
        });
    }

    private void settleDefault(BusinessCalendar calendar, NewBusinessCalendar wanted) {
        boolean wantsDefault = Boolean.TRUE.equals(wanted.isDefault());
        if (wantsDefault && !calendar.isDefault()) {
            calendars.findDefault().ifPresent(other -> {
                other.setDefault(false, now());
                calendars.flush(); // only one may be the default at any moment
            });
        }
        calendar.setDefault(wantsDefault, now());
    }

    private BusinessCalendar getForChange(String id, @Nullable String ifMatch) {
        BusinessCalendar calendar = calendars.findForChange(id).orElseThrow(() -> CALENDAR_NOT_FOUND.with(id));
        ETags.require(ifMatch, calendar.version());
        return calendar;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
