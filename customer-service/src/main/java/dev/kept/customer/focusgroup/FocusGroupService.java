// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import static dev.kept.customer.focusgroup.FocusGroupProblem.FOCUS_GROUP_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps sessions. A session is written whole; who attends is told to the other services. */
@ApplicationScoped
class FocusGroupService {

    private final FocusGroupRepository groups;
    private final CustomerDirectory customers;
    private final EventFeed feed;
    private final Clock clock;

    FocusGroupService(FocusGroupRepository groups, CustomerDirectory customers, EventFeed feed, Clock clock) {
        this.groups = groups;
        this.customers = customers;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Session get(String id) {
        FocusGroup group = groups.findByIdOptional(id).orElseThrow(() -> FOCUS_GROUP_NOT_FOUND.with(id));
        return new Session(group, groups.attendances(List.of(id)), groups.notes(id));
    }

    @Transactional
    CodeCounts codes(@Nullable Instant from, @Nullable Instant before) {
        return new CodeCounts(groups.codes(from, before));
    }

    @Transactional
    Session create(NewFocusGroup wanted) {
        NewFocusGroup checked = check(wanted);
        Changes changes = feed.begin();
        FocusGroup group = new FocusGroup(Ids.next("fgr"), checked, now());
        groups.persistAndFlush(group);
        addNotes(group, checked);
        checked.customerIds().forEach(id -> attend(group, id, changes));
        changes.finish();
        return get(group.id());
    }

    @Transactional
    Session replace(String id, @Nullable String ifMatch, NewFocusGroup wanted) {
        FocusGroup group = getForChange(id, ifMatch);
        NewFocusGroup checked = check(wanted);
        Changes changes = feed.begin();
        group.say(checked, now());
        groups.notes(id).forEach(groups::remove);
        groups.flush();
        addNotes(group, checked);
        List<String> missing = new ArrayList<>(checked.customerIds());
        for (Attendance known : groups.attendances(List.of(id))) {
            if (!missing.remove(known.customerId())) {
                leave(known, changes);
            } else if (!known.attendedAt().equals(group.heldAt())) {
                known.moveTo(group.heldAt());
                changes.after(known, () -> FocusGroupEvents.attended(known));
            }
        }
        missing.forEach(customer -> attend(group, customer, changes));
        changes.finish();
        return get(id);
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        FocusGroup group = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        groups.attendances(List.of(id)).forEach(attendance -> leave(attendance, changes));
        groups.notes(id).forEach(groups::remove);
        groups.flush();
        groups.delete(group);
        changes.finish();
    }

    private void attend(FocusGroup group, String customerId, Changes changes) {
        Attendance attendance = new Attendance(Ids.next("fga"), group.id(), customerId, group.heldAt());
        groups.add(attendance);
        changes.after(attendance, () -> FocusGroupEvents.attended(attendance));
    }

    private void leave(Attendance attendance, Changes changes) {
        groups.remove(attendance);
        changes.after(attendance, () -> FocusGroupEvents.deleted(attendance));
    }

    private void addNotes(FocusGroup group, NewFocusGroup said) {
        for (int i = 0; i < said.notes().size(); i++) {
            groups.add(new Note(Ids.next("fgn"), group.id(), i, said.notes().get(i), group.heldAt()));
        }
    }

    /** With the customers that those named are now: an unknown one, or a speaker who did not attend, is a fault. */
    private NewFocusGroup check(NewFocusGroup wanted) {
        var lookup = customers.lookUp(wanted.customerIds(), List.of());
        List<Fault> faults = new ArrayList<>();
        Map<String, String> now = new LinkedHashMap<>();
        for (int i = 0; i < wanted.customerIds().size(); i++) {
            String id = wanted.customerIds().get(i);
            var found = lookup.find(id, null, new ArrayList<>());
            if (found == null) {
                faults.add(Fault.textAt("/customerIds/" + i, "customer-unknown", id));
            } else if (now.containsValue(found.id())) {
                faults.add(Fault.textAt("/customerIds/" + i, "attendance-repeated"));
            } else {
                now.put(id, found.id());
            }
        }
        List<NewFocusGroup.Note> notes = new ArrayList<>();
        for (int i = 0; i < wanted.notes().size(); i++) {
            NewFocusGroup.Note note = wanted.notes().get(i);
            String speaker = note.customerId() == null ? null : now.get(note.customerId());
            if (note.customerId() != null && speaker == null) {
                faults.add(Fault.textAt("/notes/" + i + "/customerId", "speaker-absent"));
            }
            notes.add(new NewFocusGroup.Note(note.code(), note.text(), speaker));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return new NewFocusGroup(wanted.title(), wanted.place(), wanted.heldAt(), List.copyOf(now.values()), notes);
    }

    private FocusGroup getForChange(String id, @Nullable String ifMatch) {
        FocusGroup group = groups.findForChange(id).orElseThrow(() -> FOCUS_GROUP_NOT_FOUND.with(id));
        ETags.require(ifMatch, group.version());
        return group;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
