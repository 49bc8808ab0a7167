// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.Mailbag;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes people off the list by the token of a message. */
@ApplicationScoped
class Unsubscriptions {

    private final Invitations invitations;
    private final Mailbag mailbag;

    Unsubscriptions(Invitations invitations, Mailbag mailbag) {
        this.invitations = invitations;
        this.mailbag = mailbag;
    }

    /** A token that opens nothing, or a link that many share, changes nothing. */
    void unsubscribe(String token) {
        invitations.find(token).ifPresent(open -> {
            String invitation = open.invitationId();
            if (invitation != null) {
                TenantContext.runAs(open.tenant(), () -> mailbag.unsubscribed(invitation));
            }
        });
    }
}
