// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_CUSTOMER_FIXED;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.customer.subscription.SubscriptionCheck.Checked;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps subscriptions. Every change tells the other services in the same transaction. */
@ApplicationScoped
class SubscriptionService {

    /** A subscription and whether this call created it. */
    record Upserted(Subscription subscription, boolean created) {}

    private final SubscriptionRepository subscriptions;
    private final SubscriptionChecks checks;
    private final SubscriptionEvents events;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            SubscriptionChecks checks,
            SubscriptionEvents events,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.checks = checks;
        this.events = events;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Subscription get(String id) {
        return subscriptions.findByIdOptional(id).orElseThrow(() -> SUBSCRIPTION_NOT_FOUND.with(id));
    }

    @Transactional
    Subscription create(NewSubscription wanted) {
        SubscriptionCheck check = checks.forAll(List.of(wanted));
        Checked checked = checked(check, wanted);
        refuseTaken(wanted.externalId(), null);
        Changes changes = feed.begin();
        Subscription subscription = add(checked, check.today(), changes);
        changes.finish();
        return subscription;
    }

    @Transactional
    Subscription patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Subscription subscription = getForChange(id);
        ETags.require(ifMatch, subscription.version());
        NewSubscription wanted = patches.apply(NewSubscription.of(subscription), patch, NewSubscription.class);
        refuseTaken(wanted.externalId(), subscription);
        correct(subscription, wanted);
        return subscription;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewSubscription wanted) {
        Optional<Subscription> known = subscriptions.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Subscription::version));
        if (known.isEmpty()) {
            return new Upserted(create(wanted), true);
        }
        correct(known.get(), wanted.after(known.get()));
        return new Upserted(known.get(), false);
    }

    /** Something happened to a subscription: after all that is known, else a problem says why it cannot be. */
    @Transactional
    Subscription change(String id, NewChange change) {
        Subscription subscription = getForChange(id);
        NewSubscription before = NewSubscription.of(subscription);
        List<NewChange> all = new ArrayList<>(before.changesOrNone());
        all.add(change);
        SubscriptionCheck check = checks.forAll(List.of(before));
        Checked checked;
        try {
            checked = checked(check, before.withChanges(all));
        } catch (ProblemException e) {
            throw Pointers.without("/changes/" + (all.size() - 1), e);
        }
        Changes changes = feed.begin();
        subscription.correct(checked.content(), check.today(), now());
        subscriptions.writeTerms(subscription);
        changes.after(
                subscription,
                () -> change.kind() == ChangeKind.CANCELLATION
                        ? events.cancelled(subscription, change.on())
                        : events.changed(subscription, change.on()));
        changes.finish();
        return subscription;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Subscription subscription = getForChange(id);
        ETags.require(ifMatch, subscription.version());
        Changes changes = feed.begin();
        subscriptions.delete(subscription);
        changes.after(subscription, () -> events.deleted(subscription));
        changes.finish();
    }

    /** Adds a subscription; the caller has made sure that its external id is free. */
    Subscription add(Checked checked, LocalDate today, Changes changes) {
        Subscription subscription =
                new Subscription(Ids.next("sub"), checked.customerId(), checked.content(), today, now());
        subscriptions.persist(subscription);
        subscriptions.writeTerms(subscription);
        changes.after(subscription, () -> events.started(subscription));
        return subscription;
    }

    /** Corrects a subscription if anything differs, and tells whether it did; a problem if that is not allowed. */
    boolean correct(Subscription subscription, Checked checked, LocalDate today, Changes changes) {
        if (!subscription.customerId().equals(checked.customerId())) {
            throw SUBSCRIPTION_CUSTOMER_FIXED.with(subscription.customerId());
        }
        if (subscription.content().equals(checked.content())) {
            return false;
        }
        changes.before(subscription);
        subscription.correct(checked.content(), today, now());
        subscriptions.writeTerms(subscription);
        changes.after(
                subscription,
                () -> events.changed(subscription, checked.content().startedOn()));
        return true;
    }

    /** Ends up to so many subscriptions whose end has come; returns how many. */
    @Transactional
    int endDue(int most) {
        LocalDate today = checks.today();
        List<Subscription> due = subscriptions.claimDue(today, most);
        Changes changes = feed.begin();
        for (Subscription subscription : due) {
            subscription.settle(today, now());
            LocalDate end = requireNonNull(subscription.endedOn());
            boolean lapsed = subscription.contract().cancellation().isEmpty();
            changes.after(
                    subscription,
                    () -> lapsed ? events.lapsed(subscription, end) : events.cancelled(subscription, end));
        }
        changes.finish();
        return due.size();
    }

    private void correct(Subscription subscription, NewSubscription wanted) {
        SubscriptionCheck check = checks.forAll(List.of(wanted));
        Checked checked = checked(check, wanted);
        Changes changes = feed.begin();
        correct(subscription, checked, check.today(), changes);
        changes.finish();
    }

    private static Checked checked(SubscriptionCheck check, NewSubscription wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = check.check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Subscription getForChange(String id) {
        return subscriptions.findForChange(id).orElseThrow(() -> SUBSCRIPTION_NOT_FOUND.with(id));
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Subscription except) {
        if (externalId == null) {
            return;
        }
        subscriptions
                .findByExternalId(externalId)
                .filter(other -> other != except)
                .ifPresent(other -> {
                    throw SUBSCRIPTION_EXTERNAL_ID_TAKEN.with(externalId, other.id());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
