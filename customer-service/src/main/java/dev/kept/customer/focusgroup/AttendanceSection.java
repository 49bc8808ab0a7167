// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** The focus groups that a customer attended, as a part of its file. */
@Singleton
class AttendanceSection extends TableSection {

    private final FocusGroupRepository groups;

    AttendanceSection(EntityManager entities, Caller caller, ObjectMapper json, FocusGroupRepository groups) {
        super(new Table("focus-group", "focus_group_attendance", "attended_at", Set.of()), entities, caller, json);
        this.groups = groups;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        groups.attendancesOf(ids).forEach(attendance -> changes.told(FocusGroupEvents.moved(attendance, from, to)));
    }
}
