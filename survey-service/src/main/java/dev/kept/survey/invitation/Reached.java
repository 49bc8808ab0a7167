// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an invitation first came how far. */
@Embeddable
class Reached {

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "partial_at")
    private @Nullable Instant partialAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "bounced_at")
    private @Nullable Instant bouncedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** What is further implies what is before it: who opened has got it, who completed has started. */
    void note(InvitationState state, Instant at) {
        switch (state) {
            case SENT -> {
                sentAt = first(sentAt, at);
                bouncedAt = null;
            }
            case BOUNCED -> bouncedAt = at;
            case DELIVERED -> deliver(at);
            case OPENED -> open(at);
            case STARTED -> start(at);
            case PARTIAL -> {
                start(at);
                partialAt = first(partialAt, at);
            }
            case COMPLETED -> {
                start(at);
                completedAt = at;
            }
            case SCREENED_OUT -> start(at);
            default -> {
                // the others tell nothing about how far it came
            }
        }
        if (state.isFinal()) {
            endedAt = first(endedAt, at);
        }
    }

    private void start(Instant at) {
        open(at);
        startedAt = first(startedAt, at);
    }

    private void open(Instant at) {
        deliver(at);
        openedAt = first(openedAt, at);
    }

    private void deliver(Instant at) {
        sentAt = first(sentAt, at);
        deliveredAt = first(deliveredAt, at);
        bouncedAt = null; // it has arrived all the same, perhaps by another way
    }

    private static Instant first(@Nullable Instant known, Instant at) {
        return known == null ? at : known;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant partialAt() {
        return partialAt;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    /** Null too where it came back and arrived later all the same. */
    @Nullable Instant bouncedAt() {
        return bouncedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
