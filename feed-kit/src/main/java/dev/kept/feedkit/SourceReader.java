// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import dev.kept.feedkit.FeedStatus.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads one source, round by round. Several replicas may read the same source: the cursors' locks share the work. */
final class SourceReader {
    private static final Logger LOG = Logger.getLogger(SourceReader.class);
    private static final long COUNT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final String source;
    private final FeedSource feed;
    private final Sizes sizes;
    private final Consumer consumer;
    private long countedAt = System.nanoTime() - COUNT_EVERY_NANOS;
    private long parkedCount;
    private int gapPart = -1;
    private final Appliers appliers;
    private int limit;
    private @Nullable Instant seenAt;
    private @Nullable String alarmed;

    /** What all sources share. */
    record Consumer(ConsumerStore store, ParkedEvents parked, PageApplier applier, FeedStatus status) {}

    /**
     * How much is taken at once.
     *
     * @param page events of one part that are asked for
     * @param batch events that are enough for a transaction; it holds less than a page more
     * @param atOnce transactions beside each other
     */
    record Sizes(int page, int batch, int atOnce) {}

    SourceReader(String source, FeedSource feed, Sizes sizes, Consumer consumer) {
        this.source = source;
        this.feed = feed;
        this.sizes = sizes;
        this.limit = sizes.batch();
        this.consumer = consumer;
        this.appliers = new Appliers(
                "feed-applier-" + source,
                sizes.atOnce(),
                pages -> consumer.applier().apply(source, pages));
        consumer.status().put(SourceStatus.unknown(source));
    }

    /**
     * Begins to apply at most one page of every part that is behind, several of them in one transaction: what they have in
     * common is then written once. Pages are fetched while those before them are applied, those of the next round too:
     * only a round that leaves nothing to fetch, or finds another reader at work, waits for all of them.
     *
     * @return whether something was begun or applied
     */
    boolean round() {
        boolean applied = collect(Appliers::collect);
        // Cursors before heads: another reader may move a cursor in between, and that must not look like a lost
        // history.
        Map<Integer, ConsumerStore.Position> positions = consumer.store().positions(source);
        if (seenAt == null) {
            publish(positions, Map.of(), 0, null);
        }
        FeedHeads heads = feed.heads();
        seenAt = Instant.now();
        if (positions.size() < heads.heads().size()) {
            consumer.store().create(source, heads);
            return true; // not with these heads: they are older than cursors read now
        }
        Optional<String> stop = stopReason(positions, heads);
        boolean more = stop.isEmpty() && fetchAll(positions, heads) && appliers.fruitful();
        applied |= more || collect(Appliers::finish);
        publish(
                consumer.store().positions(source),
                heads.heads(),
                heads.pending(),
                stop.or(this::gap).orElse(null));
        return applied;
    }

    /** Waits for what has been begun, and begins nothing more. */
    void stop() {
        try {
            appliers.finish();
        } catch (RuntimeException e) {
            LOG.warnf(e, "The last events of %s could not be applied; they will be read again", source);
        }
    }

    /** Halves the batches while the database fails: one that takes longer than its time limits must not be tried for ever. */
    private boolean collect(Predicate<Appliers> how) {
        int size = limit;
        limit = Math.max(1, size / 2);
        boolean applied = how.test(appliers);
        limit = applied ? Math.min(sizes.batch(), size * 2) : size;
        return applied;
    }

    private Optional<String> stopReason(Map<Integer, ConsumerStore.Position> positions, FeedHeads heads) {
        Optional<String> known = consumer.store().stopReason(source);
        if (known.isPresent()) {
            return known;
        }
        for (Map.Entry<Integer, ConsumerStore.Position> part : positions.entrySet()) {
            Optional<String> reason = mismatch(part.getKey(), part.getValue(), heads);
            if (reason.isPresent()) {
                consumer.store().stop(source, reason.get(), part.getKey(), part.getValue());
                return consumer.store().stopReason(source);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mismatch(int part, ConsumerStore.Position position, FeedHeads heads) {
        if (!position.epoch().equals(heads.epoch())) {
            return Optional.of("epoch changed from %s to %s".formatted(position.epoch(), heads.epoch()));
        }
        long head = heads.heads().getOrDefault(part, 0L);
        return head < position.seq()
                ? Optional.of("head %d of part %d is below the cursor %d".formatted(head, part, position.seq()))
                : Optional.empty();
    }

    /** Whether there is more than what has been begun. */
    private boolean fetchAll(Map<Integer, ConsumerStore.Position> positions, FeedHeads heads) {
        int size = limit;
        int suspect = gapPart;
        boolean more = false;
        List<FeedPage> batch = new ArrayList<>();
        // A part with a gap is tried first: until it is whole, nothing of this source goes on.
        if (suspect >= 0) {
            gapPart = -1;
            batch.addAll(page(suspect, positions, heads, size));
        }
        for (int part : positions.keySet()) {
            if (gapPart >= 0) {
                break;
            }
            if (part != suspect) {
                batch.addAll(page(part, positions, heads, size));
            }
            if (batch.stream().mapToInt(page -> page.events().size()).sum() >= size) {
                more |= apply(batch, heads);
                batch = new ArrayList<>();
            }
        }
        return apply(batch, heads) || more;
    }

    private boolean apply(List<FeedPage> batch, FeedHeads heads) {
        appliers.apply(batch);
        return batch.stream().anyMatch(page -> page.last() < heads.heads().getOrDefault(page.part(), 0L));
    }

    /** The next page of a part; none if there is nothing new, or nothing whole. */
    private List<FeedPage> page(int part, Map<Integer, ConsumerStore.Position> positions, FeedHeads heads, int size) {
        ConsumerStore.Position position = positions.get(part);
        long head = heads.heads().getOrDefault(part, 0L);
        if (position == null) {
            return List.of();
        }
        long after = Math.max(position.seq(), appliers.begun(part));
        if (head <= after) {
            return List.of();
        }
        FeedPage page = feed.page(part, after, Math.min(size, sizes.page()));
        if (!page.epoch().equals(position.epoch())) {
            return List.of(); // the next round's heads tell and stop
        }
        if (!isGapless(page, part, after)) {
            gapPart = part;
            return List.of();
        }
        return List.of(page);
    }

    private static boolean isGapless(FeedPage page, int part, long after) {
        long expected = after;
        for (FeedEvent event : page.events()) {
            expected++;
            if (event.part() != part || event.seq() != expected) {
                return false;
            }
        }
        return !page.events().isEmpty();
    }

    private Optional<String> gap() {
        return gapPart < 0
                ? Optional.empty()
                : Optional.of("page of part %d does not continue its cursor without a gap".formatted(gapPart));
    }

    /** Tells what is known; before the source has answered for the first time, that is only what has been applied. */
    private void publish(
            Map<Integer, ConsumerStore.Position> positions,
            Map<Integer, Long> heads,
            long pending,
            @Nullable String stopped) {
        long applied = 0;
        long head = 0;
        long lag = pending;
        Instant lastAppliedAt = null;
        for (Map.Entry<Integer, ConsumerStore.Position> part : positions.entrySet()) {
            ConsumerStore.Position position = part.getValue();
            long partHead = Math.max(position.seq(), heads.getOrDefault(part.getKey(), 0L));
            applied += position.seq();
            head += partHead;
            lag += partHead - position.seq();
            lastAppliedAt = later(lastAppliedAt, position.appliedAt());
        }
        consumer.status()
                .put(new SourceStatus(source, applied, head, lag, parkedCount(), stopped, lastAppliedAt, seenAt));
        alarm(stopped);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private long parkedCount() {
        long now = System.nanoTime();
        if (now - countedAt >= COUNT_EVERY_NANOS) {
            parkedCount = consumer.parked().count(source);
            countedAt = now;
        }
        return parkedCount;
    }

    private void alarm(@Nullable String stopped) {
        if (stopped != null && !stopped.equals(alarmed)) {
            LOG.errorf("Feed of %s is stopped: %s", source, stopped);
        }
        if (stopped == null && alarmed != null) {
            LOG.infof("Feed of %s goes on", source);
        }
        alarmed = stopped;
    }
}
