// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.feedkit.FeedStatus;
import dev.kept.feedkit.FeedStatus.SourceStatus;
import dev.kept.metrics.query.IntakeView.SourceIntake;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How far events are taken in, as the reader of the feeds last saw it: nobody is asked while a request waits. */
@Singleton
class Intake {

    /** A source that answers is asked several times a second. */
    static final Duration SILENT = Duration.ofMinutes(1);

    private final FeedStatus feeds;

    Intake(FeedStatus feeds) {
        this.feeds = feeds;
    }

    /** Of these sources, at a time. */
    IntakeView of(Collection<String> sources, Instant now) {
        List<SourceIntake> each = sources.stream()
                .map(source ->
                        feeds.of(source).map(status -> of(status, now)).orElseGet(() -> SourceIntake.unknown(source)))
                .toList();
        return IntakeView.of(each);
    }

    private static SourceIntake of(SourceStatus status, Instant now) {
        Instant seen = status.lastSeenAt();
        boolean silent = seen == null || seen.plus(SILENT).isBefore(now);
        return silent
                ? new SourceIntake(status.source(), null, null, seen)
                : new SourceIntake(status.source(), status.applied(), status.lag(), seen);
    }
}
