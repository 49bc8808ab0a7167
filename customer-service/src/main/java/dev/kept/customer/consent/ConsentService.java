// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.id.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps decisions. Every one is told to the other services in the same transaction. */
@ApplicationScoped
class ConsentService {

    private final ConsentRepository consents;
    private final ConsentEvents events;
    private final CustomerDirectory customers;
    private final EventFeed feed;
    private final List<ConsentListener> listeners;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            ConsentEvents events,
            CustomerDirectory customers,
            EventFeed feed,
            @All List<ConsentListener> listeners,
            Clock clock) {
        this.consents = consents;
        this.events = events;
        this.customers = customers;
        this.feed = feed;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Transactional
    Consent record(String named, NewConsent wanted) {
        String customerId = customers.resolve(named);
        customers.hold(List.of(customerId));
        return add(customerId, wanted.content(clock.instant().truncatedTo(MICROS)));
    }

    /** Adds a decision that was checked, of a customer that is held. */
    Consent add(String customerId, ConsentContent content) {
        Instant now = clock.instant().truncatedTo(MICROS);
        Changes changes = feed.begin();
        Consent consent = new Consent(Ids.next("con"), customerId, content, now);
        consents.persist(consent);
        changes.after(consent, () -> events.changed(customerId, content.purpose(), content.at()));
        if (!content.granted()) {
            consents.flush();
            listeners.forEach(listener -> listener.withdrawn(customerId, content.purpose(), content.at(), changes));
        }
        changes.finish();
        return consent;
    }

    @Transactional
    ConsentsView list(String customerId, @Nullable Instant asOf) {
        return ConsentsView.of(consents.findOf(customers.resolve(customerId)), asOf == null ? clock.instant() : asOf);
    }
}
