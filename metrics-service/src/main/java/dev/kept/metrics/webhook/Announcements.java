// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.feedkit.Parts;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Tells of what this service itself has found: by its feed and by web hooks, in the transaction that is under way. */
@ApplicationScoped
public class Announcements {

    private static final String SOURCE = "/metrics-service";

    private final Outbox outbox;
    private final WebhookFeed webhooks;
    private final Clock clock;

    Announcements(Outbox outbox, @Identifier("webhooks") WebhookFeed webhooks, Clock clock) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * Something that was found.
     *
     * @param subject whose it is
     * @param entity id of the thing whose full state is in {@code data}
     * @param version of that thing
     * @param time when it happened
     */
    public record Announcement(String type, String subject, String entity, long version, Instant time, JsonNode data) {}

    /** Announces in order. A web hook carries an id of its own: this service does not read its own feed. */
    public void announce(String tenant, List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        outbox.append(
                tenant,
                announcements.stream()
                        .map(one -> new OutboxEvent(
                                one.type(), one.subject(), one.entity(), one.version(), one.time(), one.data()))
                        .toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        webhooks.apply(
                SOURCE,
                announcements.stream().map(one -> event(tenant, one, now)).toList());
    }

    private static FeedEvent event(String tenant, Announcement one, Instant now) {
        return new FeedEvent(
                UUID.randomUUID().toString(),
                SOURCE,
                one.type(),
                one.time(),
                now,
                tenant,
                one.subject(),
                one.entity(),
                one.version(),
                Parts.of(tenant, one.subject()),
                0,
                one.data());
    }
}
