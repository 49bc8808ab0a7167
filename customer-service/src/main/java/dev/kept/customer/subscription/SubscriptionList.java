// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists subscriptions, and what is due. */
@ApplicationScoped
class SubscriptionList {

    private static final Listing<Subscription> LISTING = new Listing<>(
            Subscription.class,
            Subscription::id,
            List.of(
                    new SortKey<>(
                            "startsOn",
                            "e.content.startedOn",
                            row -> row.content().startedOn().toString(),
                            LocalDate::parse),
                    SortKey.instant("createdAt", "createdAt", Subscription::createdAt)),
            "-startsOn");

    private static final Listing<SubscriptionTerm> DUE = new Listing<>(
            SubscriptionTerm.class,
            SubscriptionTerm::id,
            List.of(new SortKey<>("dueOn", "e.dueOn", row -> row.dueOn().toString(), LocalDate::parse)),
            "dueOn");

    private final EntityManager entities;
    private final Cursors cursors;

    SubscriptionList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Subscription> page(SubscriptionFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("content.externalId", filter.externalId)
                .equal("content.plan", filter.plan);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }

    /** What is due from one day to the day before another. */
    @Transactional
    Page<RenewalDueView> due(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today,
            @Nullable String sort,
            PageRequest request) {
        Filters filters = new Filters().from("dueOn", from).before("dueOn", to);
        Page<SubscriptionTerm> page = DUE.page(entities, cursors, filters, sort, request);
        return new Page<>(
                page.data().stream().map(term -> RenewalDueView.of(term, today)).toList(), page.page());
    }
}
