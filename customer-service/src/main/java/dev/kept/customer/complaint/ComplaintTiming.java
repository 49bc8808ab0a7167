// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.complaint.ComplaintClock.Deadline;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was promised for a complaint and whether it was kept. What is settled stays as it was measured then. */
@Embeddable
class ComplaintTiming {

    @Column(name = "calendar_id")
    private @Nullable String calendarId;

    @Column(name = "first_response_target")
    private @Nullable Integer firstResponseTarget;

    @Column(name = "resolution_target")
    private @Nullable Integer resolutionTarget;

    @Column(name = "first_response_minutes")
    private @Nullable Long firstResponseMinutes;

    @Column(name = "resolution_minutes")
    private @Nullable Long resolutionMinutes;

    @Column(name = "first_response_breached")
    private boolean firstResponseBreached;

    @Column(name = "resolution_breached")
    private boolean resolutionBreached;

    @Column(name = "first_response_told")
    private boolean firstResponseTold;

    @Column(name = "resolution_told")
    private boolean resolutionTold;

    /** The last instant at which the next target that is not settled can be met; null if there is none, or it stands. */
    @Column(name = "next_breach_at")
    private @Nullable Instant nextBreachAt;

    protected ComplaintTiming() {}

    ComplaintTiming(TimingRule rule) {
        setRule(rule);
    }

    /** Times by another rule from now on, and what is settled, too. */
    final void setRule(TimingRule rule) {
        calendarId = rule.calendarId();
        firstResponseTarget = rule.firstResponseMinutes();
        resolutionTarget = rule.resolutionMinutes();
        firstResponseMinutes = null;
        resolutionMinutes = null;
    }

    /** Measures what a step has settled and what has become due; the targets that are missed for the first time. */
    List<Target> measure(ComplaintProgress progress, ComplaintClock clock, Instant now) {
        Instant answered = progress.firstRespondedAt();
        Instant solved = progress.resolvedAt();
        if (answered == null || firstResponseMinutes == null) {
            Duration taken = clock.elapsed(answered == null ? now : answered);
            firstResponseMinutes = answered == null ? null : (Long) taken.toMinutes();
            firstResponseBreached = exceeds(taken, firstResponseTarget);
        }
        if (solved == null || resolutionMinutes == null) {
            Duration taken = clock.elapsed(solved == null ? now : solved);
            resolutionMinutes = solved == null ? null : (Long) taken.toMinutes();
            resolutionBreached = exceeds(taken, resolutionTarget);
        }
        nextBreachAt = Stream.of(
                        missedAfter(clock, firstResponseTarget, answered != null || firstResponseBreached),
                        missedAfter(clock, resolutionTarget, solved != null || resolutionBreached))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
        return untold();
    }

    private List<Target> untold() {
        List<Target> missed = new ArrayList<>();
        if (firstResponseBreached && !firstResponseTold) {
            firstResponseTold = true;
            missed.add(Target.FIRST_RESPONSE);
        }
        if (resolutionBreached && !resolutionTold) {
            resolutionTold = true;
            missed.add(Target.RESOLUTION);
        }
        return missed;
    }

    private static boolean exceeds(Duration taken, @Nullable Integer target) {
        return target != null && taken.compareTo(Duration.ofMinutes(target)) > 0;
    }

    private static Optional<Instant> missedAfter(ComplaintClock clock, @Nullable Integer target, boolean settled) {
        return target == null || settled
                ? Optional.empty()
                : clock.deadline(Duration.ofMinutes(target))
                        .map(Deadline::missedAfter)
                        .filter(Objects::nonNull);
    }

    @Nullable String calendarId() {
        return calendarId;
    }

    @Nullable Integer targetMinutes(Target target) {
        return target == Target.FIRST_RESPONSE ? firstResponseTarget : resolutionTarget;
    }

    @Nullable Long minutes(Target target) {
        return target == Target.FIRST_RESPONSE ? firstResponseMinutes : resolutionMinutes;
    }

    boolean breached(Target target) {
        return target == Target.FIRST_RESPONSE ? firstResponseBreached : resolutionBreached;
    }

    @Nullable Instant nextBreachAt() {
        return nextBreachAt;
    }
}
