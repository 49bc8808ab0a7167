// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells other features what time passes by the calendars of the current tenant. */
@ApplicationScoped
public class BusinessCalendars {

    private final BusinessCalendarRepository calendars;

    BusinessCalendars(BusinessCalendarRepository calendars) {
        this.calendars = calendars;
    }

    /** Whether there is such a calendar. */
    @Transactional
    public boolean exists(String id) {
        return calendars.findByIdOptional(id).isPresent();
    }

    /** The id of the calendar that holds where none is named; empty if every instant counts. */
    @Transactional
    public Optional<String> defaultId() {
        return calendars.findDefault().map(BusinessCalendar::id);
    }

    /** The time that passes by a calendar; without one, or where it is gone, every instant counts. */
    @Transactional
    public BusinessTime time(@Nullable String id) {
        return id == null
                ? BusinessTime.ALWAYS
                : calendars
                        .findByIdOptional(id)
                        .map(calendar -> calendar.hours().time())
                        .orElse(BusinessTime.ALWAYS);
    }
}
