// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.CustomerListener;
import dev.kept.customer.eventfeed.EventFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees by itself that a customer has come back, in the transaction that records the purchase, or that it has not. */
@ApplicationScoped
class WinBackWatch implements CustomerListener {

    private static final int MOST = 200;

    private final WinBackOfferRepository offers;
    private final WinBackPurchases purchases;
    private final CustomerDirectory customers;
    private final EventFeed feed;
    private final Clock clock;

    WinBackWatch(
            WinBackOfferRepository offers,
            WinBackPurchases purchases,
            CustomerDirectory customers,
            EventFeed feed,
            Clock clock) {
        this.offers = offers;
        this.purchases = purchases;
        this.customers = customers;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Set<String> customerIds) {
        List<WinBackOffer> found = offers.findOf(customerIds);
        if (found.isEmpty()) {
            return;
        }
        Changes changes = feed.begin();
        for (WinBackOffer offer : found) {
            if (offer.settle(settlement(offer.customerId(), offer.content(), offer.declinedAt()))) {
                changes.after(offer, () -> WinBackEvents.changed(offer));
            }
        }
        changes.finish();
    }

    /** Settles some offers of the current tenant whose window had passed by then; whether there may be more. */
    @Transactional
    boolean passTime(Instant until) {
        List<String> due = offers.customersDue(until, MOST);
        if (!due.isEmpty()) {
            customers.hold(due);
            changed(Set.copyOf(due));
        }
        return due.size() == MOST;
    }

    /** What has become of an offer, if this is what is said of it. To be asked before the offer is changed: it queries. */
    Settlement settlement(String customerId, OfferContent content, @Nullable Instant declinedAt) {
        return Settlement.of(content.expiresAt(), declinedAt, purchases.first(customerId, content), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
