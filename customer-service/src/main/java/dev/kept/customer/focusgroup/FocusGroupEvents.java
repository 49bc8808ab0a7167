// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import dev.kept.feedkit.OutboxEvent;
import java.util.List;

/** What other services hear of a session: who attended when; never what was said. */
final class FocusGroupEvents {

    /** The full state of an attendance. */
    record Attended(String attendanceId, String customerId, String focusGroupId) {}

    private FocusGroupEvents() {}

    static OutboxEvent attended(Attendance attendance) {
        return event("attended", attendance, attendance.customerId(), attendance.version());
    }

    static OutboxEvent deleted(Attendance attendance) {
        return event("deleted", attendance, attendance.customerId(), attendance.version() + 1);
    }

    /** That it is gone from one customer and is another's. */
    static List<OutboxEvent> moved(Attendance attendance, String from, String to) {
        return List.of(
                event("deleted", attendance, from, attendance.version()),
                event("attended", attendance, to, attendance.version()));
    }

    private static OutboxEvent event(String what, Attendance attendance, String subject, long version) {
        return new OutboxEvent(
                "customer.focus-group." + what + ".v1",
                subject,
                attendance.id(),
                version,
                attendance.attendedAt(),
                new Attended(attendance.id(), subject, attendance.focusGroupId()));
    }
}
