// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

/** Implemented by every feature that times something by a calendar. Found by CDI. */
public interface CalendarUse {

    /** Whether something of the current tenant names this calendar. */
    boolean uses(String calendarId);

    /** The hours of this calendar have changed in the current transaction, so what is due by it may have moved. */
    void hoursChanged(String calendarId);
}
