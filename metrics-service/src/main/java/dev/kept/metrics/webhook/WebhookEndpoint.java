// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told.
 *
 * @param secrets what deliveries are signed with
 * @param failingSince when the first of the failures happened that no success has followed
 */
record WebhookEndpoint(
        String id,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        boolean enabled,
        @Nullable Stop stop,
        Secrets secrets,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Why and since when nothing is sent. */
    record Stop(String reason, Instant at) {}

    /**
     * Sealed by {@link EndpointSecrets}.
     *
     * @param former still signed with until then, so that a receiver can change over
     */
    record Secrets(
            String current,
            @Nullable String former,
            @Nullable Instant formerUntil) {}

    static final String BY_HAND = "disabled-by-hand";

    static WebhookEndpoint first(String id, NewWebhookEndpoint wanted, Secrets secrets, Instant now) {
        return new WebhookEndpoint(
                id,
                wanted.url(),
                wanted.description(),
                wanted.eventTypes(),
                wanted.enabledOrDefault(),
                wanted.enabledOrDefault() ? null : new Stop(BY_HAND, now),
                secrets,
                null,
                now,
                now,
                1);
    }

    WebhookEndpoint changed(NewWebhookEndpoint wanted, Instant now) {
        Stop stopped = stop == null ? new Stop(BY_HAND, now) : stop;
        return new WebhookEndpoint(
                id,
                wanted.url(),
                wanted.description(),
                wanted.eventTypes(),
                wanted.enabledOrDefault(),
                wanted.enabledOrDefault() ? null : stopped,
                secrets,
                wanted.enabledOrDefault() && !enabled ? null : failingSince,
                createdAt,
                now,
                version + 1);
    }

    WebhookEndpoint with(Secrets renewed, Instant now) {
        return new WebhookEndpoint(
                id, url, description, eventTypes, enabled, stop, renewed, failingSince, createdAt, now, version + 1);
    }

    boolean wants(String type) {
        return enabled && eventTypes.stream().anyMatch(pattern -> EventPattern.matches(pattern, type));
    }
}
