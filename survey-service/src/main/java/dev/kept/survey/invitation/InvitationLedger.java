// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.feedkit.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of invitations: the state, a step of the history and the event, all or nothing. */
@ApplicationScoped
class InvitationLedger {

    private final InvitationRepository invitations;
    private final Outbox outbox;
    private final Clock clock;

    InvitationLedger(InvitationRepository invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new invitation, in the state that it begins with. */
    void begin(Invitation invitation) {
        invitations.persist(invitation);
        tell(invitation, invitation.createdAt(), null);
    }

    /** Moves a locked invitation on; what is no news changes nothing. */
    boolean advance(Invitation invitation, InvitationState next, @Nullable String note) {
        Instant now = now();
        if (!invitation.become(next, now)) {
            return false;
        }
        tell(invitation, now, note);
        return true;
    }

    /** Something happened that leaves the state as it is; told as well, as it can change what was sent. */
    void note(Invitation invitation, String note) {
        Instant now = now();
        invitation.touch(now);
        tell(invitation, now, note);
    }

    private void tell(Invitation invitation, Instant at, @Nullable String note) {
        invitations.flush();
        invitations.addStep(invitation, invitation.state(), at, note);
        outbox.append(invitation.tenant(), List.of(InvitationEvents.became(invitation, at)));
    }

    /** To the precision that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
