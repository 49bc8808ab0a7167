// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the sources have been applied, as of the reader's last round (at most some 200 ms ago while the source
 * answers). Not a matter of readiness: a service whose feed stands still goes on answering, with an older watermark.
 */
@ApplicationScoped
public class FeedStatus {
    private final Map<String, SourceStatus> sources = new ConcurrentSkipListMap<>();
    private final ConsumerStore store;

    FeedStatus(ConsumerStore store) {
        this.store = store;
    }

    /**
     * One source.
     *
     * @param source its configured name
     * @param applied sum of the applied numbers over all parts, that is: how many events have been applied or parked
     * @param head sum of the last known numbers over all parts
     * @param lag how many events the source had committed when it last answered that are not applied: 0 means that
     *     everything committed before {@code lastSeenAt} counts
     * @param parked how many events wait for a replay
     * @param stopped why nothing more is applied, or null
     * @param lastAppliedAt when an event was applied last
     * @param lastSeenAt when the source last told how far it had come
     */
    public record SourceStatus(
            String source,
            long applied,
            long head,
            long lag,
            long parked,
            @Nullable String stopped,
            @Nullable Instant lastAppliedAt,
            @Nullable Instant lastSeenAt) {
        static SourceStatus unknown(String source) {
            return new SourceStatus(source, 0, 0, 0, 0, null, null, null);
        }
    }

    /** All configured sources, by name; empty where the reader is disabled. */
    public List<SourceStatus> all() {
        return List.copyOf(sources.values());
    }

    /** One source, empty if it is not configured or the reader is disabled. */
    public Optional<SourceStatus> of(String source) {
        return Optional.ofNullable(sources.get(source));
    }

    /**
     * How many events of a source have been applied, read from the cursors in the caller's transaction, so that it is
     * exact for what else that transaction's snapshot sees.
     */
    public long appliedNow(String source) {
        return store.positions(source).values().stream()
                .mapToLong(ConsumerStore.Position::seq)
                .sum();
    }

    void put(SourceStatus status) {
        sources.put(status.source(), status);
    }
}
