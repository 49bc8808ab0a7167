// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a business calendar. */
enum CalendarProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    CALENDAR_NOT_FOUND(404),
    /** {0}: the name; {1}: the id of the calendar that has it. */
    CALENDAR_NAME_TAKEN(409),
    /** Something is timed by it. */
    CALENDAR_IN_USE(409);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
