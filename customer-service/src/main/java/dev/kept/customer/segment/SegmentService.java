// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.kept.customer.segment.SegmentProblem.SEGMENT_IN_USE;
import static dev.kept.customer.segment.SegmentProblem.SEGMENT_KEY_FIXED;
import static dev.kept.customer.segment.SegmentProblem.SEGMENT_KEY_TAKEN;
import static dev.kept.customer.segment.SegmentProblem.SEGMENT_NOT_FOUND;
import static dev.kept.customer.segment.SegmentProblem.SEGMENT_TOO_MANY;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.facts.DueCustomers;
import dev.kept.feedkit.Outbox;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps segments. Who is in them follows from their rules, customer by customer. */
@ApplicationScoped
class SegmentService {

    /** More would make every changed fact dear. */
    private static final int MOST = 200;

    /** How many of those who use a segment a problem names. */
    private static final int SOME = 10;

    private final SegmentRepository segments;
    private final DueCustomers due;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Patches patches;
    private final List<SegmentUse> uses;
    private final Clock clock;

    SegmentService(
            SegmentRepository segments,
            DueCustomers due,
            Outbox outbox,
            AuditLog audit,
            Patches patches,
            @All List<SegmentUse> uses,
            Clock clock) {
        this.segments = segments;
        this.due = due;
        this.outbox = outbox;
        this.audit = audit;
        this.patches = patches;
        this.uses = uses;
        this.clock = clock;
    }

    @Transactional
    Segment get(String id) {
        return segments.findByIdOptional(id).orElseThrow(() -> SEGMENT_NOT_FOUND.with(id));
    }

    @Transactional
    List<SegmentVersionView> versions(String id) {
        get(id);
        return segments.versions(id).stream().map(SegmentVersion::view).toList();
    }

    @Transactional
    Segment create(NewSegment wanted) {
        SegmentRule.of(wanted.rule());
        segments.findByKey(wanted.key()).ifPresent(other -> {
            throw SEGMENT_KEY_TAKEN.with(wanted.key(), other.id());
        });
        if (segments.count() >= MOST) {
            throw SEGMENT_TOO_MANY.with(MOST);
        }
        Segment segment = new Segment(Ids.next("sgt"), wanted, now());
        segments.persistAndFlush(segment);
        saved(segment, true, "segment.created");
        return segment;
    }

    @Transactional
    Segment patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Segment segment = getForChange(id, ifMatch);
        NewSegment before = NewSegment.of(segment);
        NewSegment wanted = patches.apply(before, patch, NewSegment.class);
        if (!wanted.key().equals(segment.key())) {
            throw SEGMENT_KEY_FIXED.with(segment.key());
        }
        SegmentRule.of(wanted.rule());
        if (!wanted.equals(before)) {
            segment.change(wanted, now());
            segments.flush();
            saved(segment, !wanted.rule().equals(before.rule()), "segment.changed");
        }
        return segment;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Segment segment = getForChange(id, ifMatch);
        List<String> users = uses.stream()
                .flatMap(use -> use.users(segment.key(), SOME).stream())
                .limit(SOME)
                .toList();
        if (!users.isEmpty()) {
            throw SEGMENT_IN_USE.with(String.join(", ", users));
        }
        segments.delete(segment);
        segments.flush();
        outbox.append(segment.tenant(), List.of(SegmentEvents.deleted(segment, now())));
        due.everybody();
        audit.record("segment.deleted", id, Map.of("key", segment.key()));
    }

    private void saved(Segment segment, boolean otherRule, String action) {
        segments.save(new SegmentVersion(Ids.next("sgv"), segment));
        segments.flush();
        outbox.append(segment.tenant(), List.of(SegmentEvents.saved(segment)));
        if (otherRule) {
            due.everybody();
        }
        audit.record(action, segment.id(), Map.of("key", segment.key(), "version", Long.toString(segment.version())));
    }

    private Segment getForChange(String id, @Nullable String ifMatch) {
        Segment segment = segments.findForChange(id).orElseThrow(() -> SEGMENT_NOT_FOUND.with(id));
        ETags.require(ifMatch, segment.version());
        return segment;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
