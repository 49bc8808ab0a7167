// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.outreach.BlockReason;
import dev.kept.survey.outreach.ContactBlocks;
import dev.kept.survey.outreach.Refusal;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be sent, for whoever sends it. Each method is a transaction of its own: a message is claimed, sent outside of
 * any transaction, and reported. Whoever dies in between leaves a claim that runs out; then it is sent again, with the same
 * number.
 */
@ApplicationScoped
public class Mailbag {

    private static final String DUE = "select id from invitation where tenant = :tenant and due_at <= :now"
            + " order by due_at limit :most for update skip locked";

    /** What is paused is looked at again so much later. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final InvitationRepository invitations;
    private final InvitationTokens tokens;
    private final InvitationDoor door;
    private final InvitationLedger ledger;
    private final Inviting inviting;
    private final ContactBlocks blocks;
    private final EntityManager database;

    Mailbag(
            InvitationRepository invitations,
            InvitationTokens tokens,
            InvitationDoor door,
            InvitationLedger ledger,
            Inviting inviting,
            ContactBlocks blocks,
            EntityManager database) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.door = door;
        this.ledger = ledger;
        this.inviting = inviting;
        this.blocks = blocks;
        this.database = database;
    }

    /**
     * Claims messages that are due; nobody else gets them meanwhile.
     *
     * @param lease so long; then they are due again
     */
    @Transactional
    public List<Outgoing> claim(String tenant, int most, Duration lease) {
        Instant now = ledger.now();
        List<?> due = database.createNativeQuery(DUE)
                .setParameter("tenant", tenant)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        List<Outgoing> claimed = new ArrayList<>();
        for (Object id : due) {
            Invitation invitation = invitations.getLocked((String) id);
            Openness openness = door.of(invitation, false, now).openness();
            if (openness == Openness.PAUSED) {
                invitation.posting().retry(now.plus(LATER));
            } else if (openness != Openness.OPEN) {
                invitation.posting().stop();
            } else if (mayGo(invitation)) {
                invitation.posting().lease(now.plus(lease));
                claimed.add(outgoing(invitation, tokens.issue(invitation, now)));
            }
        }
        invitations.flush();
        return claimed;
    }

    /** Consents can have changed since the invitation was made, and reminders are contacts too. */
    private boolean mayGo(Invitation invitation) {
        Refusal refusal = inviting.judgeAgain(invitation);
        if (refusal != null) {
            invitation.posting().stop();
            ledger.note(invitation, "not sent: " + refusal.reason());
        }
        return refusal == null;
    }

    private static Outgoing outgoing(Invitation invitation, String token) {
        Posting posting = invitation.posting();
        MessageKind kind = posting.message();
        return new Outgoing(
                invitation.tenant(),
                invitation.id(),
                posting.messagesSent() + 1,
                posting.attempts(),
                kind == null ? MessageKind.INVITATION : kind,
                invitation.channel(),
                new Outgoing.Recipient(invitation.customerId(), posting.address(), invitation.language()),
                posting.senderName(),
                token,
                invitation.surveyId(),
                invitation.surveyVersion());
    }

    /** It has left; the address is forgotten, its hash kept. */
    @Transactional
    public void sent(String invitationId, byte[] addressHash) {
        Invitation invitation = invitations.getLocked(invitationId);
        boolean first = invitation.posting().messagesSent() == 0;
        MessageKind kind = invitation.posting().message();
        invitation.posting().sent(ledger.now(), addressHash);
        if (!ledger.advance(invitation, InvitationState.SENT, null)) {
            ledger.note(invitation, first || kind == MessageKind.INVITATION ? "sent again" : "reminder");
        }
    }

    /** It could not be sent now and is tried again. */
    @Transactional
    public void retry(String invitationId, Duration after) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.posting().retry(ledger.now().plus(after));
        invitations.flush();
    }

    /**
     * It cannot be sent: nobody is tried again.
     *
     * @param note why, in a word; no address
     */
    @Transactional
    public void undeliverable(String invitationId, String note) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.posting().stop();
        ledger.advance(invitation, InvitationState.BOUNCED, note);
        invitations.flush();
    }

    /** It came back for good, now or later: the address takes nothing, and is not written to again. */
    @Transactional
    public void bounced(String invitationId, byte[] addressHash, String note) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.posting().stop();
        invitation.posting().remember(addressHash);
        block(invitation, BlockReason.BOUNCED);
        ledger.advance(invitation, InvitationState.BOUNCED, note);
        invitations.flush();
    }

    /** What a provider reports afterwards. */
    @Transactional
    public void reported(String invitationId, boolean delivered, String note) {
        Invitation invitation = invitations.getLocked(invitationId);
        if (delivered) {
            ledger.advance(invitation, InvitationState.DELIVERED, note);
        } else if (ledger.advance(invitation, InvitationState.BOUNCED, note)) {
            block(invitation, BlockReason.BOUNCED);
        }
    }

    /** The respondent wants no further invitation by this channel. */
    @Transactional
    public void unsubscribed(String invitationId) {
        Invitation invitation = invitations.getLocked(invitationId);
        block(invitation, BlockReason.UNSUBSCRIBED);
        if (!ledger.advance(invitation, InvitationState.REFUSED, "unsubscribed")) {
            ledger.note(invitation, "unsubscribed");
        }
    }

    private void block(Invitation invitation, BlockReason reason) {
        Channel channel = invitation.channel();
        blocks.block(
                invitation.customerId(), invitation.posting().addressHash(), new ContactBlocks.Block(channel, reason));
    }
}
