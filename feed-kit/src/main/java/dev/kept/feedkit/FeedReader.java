// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import dev.kept.feedkit.FeedStatus.SourceStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads every configured source in a thread of its own, and restarts one at an operator's word. */
@ApplicationScoped
public class FeedReader {
    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final int RESET_SECONDS = 3600;

    private final FeedConfig config;
    private final FeedHandlers handlers;
    private final SourceReader.Consumer consumer;
    private final MeterRegistry meters;
    private final Map<String, FeedSource> sources = new TreeMap<>();
    private final List<Loop> loops = new ArrayList<>();
    private final List<SourceReader> readers = new ArrayList<>();

    FeedReader(
            FeedConfig config,
            FeedHandlers handlers,
            PageApplier applier,
            ConsumerStore store,
            ParkedEvents parked,
            FeedStatus status,
            MeterRegistry meters) {
        this.config = config;
        this.handlers = handlers;
        this.consumer = new SourceReader.Consumer(store, parked, applier, status);
        this.meters = meters;
    }

    /** Late, so that migrations have run. */
    void start(@Observes @Priority(Startup.AFTER_MIGRATIONS) StartupEvent event) {
        if (!config.readerEnabled() || config.sources().isEmpty()) {
            return;
        }
        TimedHttp http = new TimedHttp(config.timeout());
        ServiceToken token = token(http);
        config.sources().forEach((name, source) -> start(name, new HttpFeedSource(source.url(), http, token)));
    }

    private void start(String name, FeedSource source) {
        sources.put(name, source);
        SourceReader.Sizes sizes =
                new SourceReader.Sizes(config.pageSize(), config.batchSize(), config.batchesAtOnce());
        SourceReader reader = new SourceReader(name, source, sizes, consumer);
        gauge("kept.feed.lag.events", name, status -> status.lastSeenAt() == null ? Double.NaN : status.lag());
        gauge("kept.feed.parked.events", name, SourceStatus::parked);
        gauge("kept.feed.silent.seconds", name, FeedReader::silence);
        gauge("kept.feed.stopped", name, status -> status.stopped() == null ? 0 : 1);
        Loop loop = new Loop("feed-reader-" + name, SHORTEST_PAUSE, config.pollInterval(), reader::round);
        loops.add(loop);
        readers.add(reader);
        loop.start();
    }

    private static double silence(SourceStatus status) {
        Instant seen = status.lastSeenAt();
        return seen == null
                ? Double.NaN
                : Math.max(0, Duration.between(seen, Instant.now()).toMillis() / 1000.0);
    }

    private void gauge(String meter, String source, ToDoubleFunction<SourceStatus> value) {
        FeedStatus status = consumer.status();
        Gauge.builder(
                        meter,
                        status,
                        all -> all.of(source).map(value::applyAsDouble).orElse(Double.NaN))
                .tag("source", source)
                .register(meters);
    }

    private @Nullable ServiceToken token(TimedHttp http) {
        if (config.tokenUrl().isEmpty()) {
            return null;
        }
        return new ServiceToken(
                config.tokenUrl().get(),
                required("kept.feed.client-id", config.clientId()),
                required("kept.feed.client-secret", config.clientSecret()),
                http);
    }

    private static String required(String key, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalStateException("kept.feed.token-url is set, so " + key + " is needed too"));
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::stop);
        readers.forEach(SourceReader::stop);
    }

    /** Names of the sources that are read here. */
    List<String> sources() {
        return List.copyOf(sources.keySet());
    }

    /**
     * Forgets all that came from a source and reads it again from its beginning.
     *
     * @throws FeedUnavailableException if the source does not tell its present history
     * @throws IllegalArgumentException if it is not one of {@link #sources}
     */
    void restart(String source) {
        FeedSource feed = sources.get(source);
        if (feed == null) {
            throw new IllegalArgumentException("Unknown source " + source);
        }
        restart(source, feed);
    }

    void restart(String source, FeedSource feed) {
        FeedHeads heads = feed.heads();
        QuarkusTransaction.requiringNew()
                .timeout(RESET_SECONDS)
                .run(() -> consumer.store().withoutTimeLimits(() -> {
                    // Cursors first: their locks keep readers out until the end.
                    consumer.store().rewind(source, heads);
                    consumer.parked().forget(source);
                    handlers.reset(source);
                }));
        LOG.warnf("Feed of %s is read again from its beginning, epoch %s", source, heads.epoch());
    }
}
