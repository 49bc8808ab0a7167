// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import dev.kept.survey.invitation.Mailbag;
import dev.kept.survey.invitation.Outgoing;
import dev.kept.survey.outreach.AddressHash;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A message is claimed, handed over outside of any transaction, and reported; whoever dies in between
 * leaves a claim that runs out. So each message leaves at least once, and a second copy carries the reference of the first.
 */
@Singleton
class SendingWork implements TenantWork {

    private static final Logger LOG = Logger.getLogger(SendingWork.class);

    /** Few enough that all of them are handed over before the claim runs out, even by a slow server. */
    private static final int AT_ONCE = 20;

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DueTenants due;
    private final Mailbag mailbag;
    private final MessageWriter writer;
    private final ContactPoints contacts;
    private final Senders senders;
    private final Caller caller;

    SendingWork(
            DueTenants due,
            Mailbag mailbag,
            MessageWriter writer,
            ContactPoints contacts,
            Senders senders,
            Caller caller) {
        this.due = due;
        this.mailbag = mailbag;
        this.writer = writer;
        this.contacts = contacts;
        this.senders = senders;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public Collection<String> tenants() {
        return due.of("tenants_with_due_messages");
    }

    @Override
    public boolean work(Instant until) {
        List<Outgoing> claimed = mailbag.claim(caller.tenant(), AT_ONCE, LEASE);
        claimed.forEach(this::send);
        return claimed.size() == AT_ONCE;
    }

    private void send(Outgoing outgoing) {
        try {
            Optional<Sender> sender = senders.of(outgoing.channel());
            if (sender.isEmpty()) {
                throw new UnavailableException("Nothing is configured to send by " + outgoing.channel());
            }
            Optional<String> address = address(outgoing);
            if (address.isEmpty()) {
                mailbag.undeliverable(outgoing.invitationId(), "no address known");
                return;
            }
            deliver(sender.get(), address.get(), outgoing);
        } catch (UnavailableException e) {
            retry(outgoing, e);
        }
    }

    private Optional<String> address(Outgoing outgoing) throws UnavailableException {
        String given = outgoing.recipient().address();
        String customer = outgoing.recipient().customerId();
        if (given != null || customer == null) {
            return Optional.ofNullable(given);
        }
        return contacts.find(outgoing.tenant(), customer, outgoing.channel());
    }

    private void deliver(Sender sender, String address, Outgoing outgoing) throws UnavailableException {
        byte[] hash = AddressHash.of(outgoing.tenant(), address);
        try {
            sender.send(address, writer.write(outgoing));
            mailbag.sent(outgoing.invitationId(), hash);
        } catch (RefusedException e) {
            mailbag.bounced(outgoing.invitationId(), hash, String.valueOf(e.getMessage()));
        }
    }

    private void retry(Outgoing outgoing, UnavailableException why) {
        Optional<Duration> pause = Backoff.after(outgoing.attempt());
        // The invitation's id and what failed, never whom it was for.
        LOG.warnf("Invitation %s, attempt %d: %s", outgoing.invitationId(), outgoing.attempt(), why.getMessage());
        if (pause.isPresent()) {
            mailbag.retry(outgoing.invitationId(), pause.get());
        } else {
            mailbag.undeliverable(outgoing.invitationId(), "not taken after " + Backoff.ATTEMPTS + " attempts");
        }
    }
}
