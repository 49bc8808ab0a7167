// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events of an invitation. Their subject is the customer, or the invitation itself where nobody knows who was asked.
 * An event's version is twice the invitation's: the odd number below is free for the deletion that a former customer's
 * history gets when the invitation moves.
 */
final class InvitationEvents {

    private static final String TYPE = "survey.invitation.%s.v1";

    private InvitationEvents() {}

    /** What it has become. */
    static OutboxEvent became(Invitation invitation, Instant at) {
        return event(invitation, invitation.state().text(), invitation.customerId(), 2 * invitation.version(), at);
    }

    /** It is no longer this customer's; its state at the new place follows. */
    static OutboxEvent left(Invitation invitation, @Nullable String formerCustomer, Instant at) {
        return event(invitation, "deleted", formerCustomer, 2 * invitation.version() - 1, at);
    }

    private static OutboxEvent event(
            Invitation invitation, String what, @Nullable String customerId, long version, Instant at) {
        return new OutboxEvent(
                TYPE.formatted(what),
                customerId == null ? invitation.id() : customerId,
                invitation.id(),
                version,
                at,
                InvitationTold.of(invitation));
    }
}
