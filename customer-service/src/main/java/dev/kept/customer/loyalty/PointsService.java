// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static dev.kept.customer.loyalty.LoyaltyProblem.POINTS_ALREADY_REVERSED;
import static dev.kept.customer.loyalty.LoyaltyProblem.POINTS_ENTRY_NOT_FOUND;
import static dev.kept.customer.loyalty.LoyaltyProblem.POINTS_NOT_ENOUGH;
import static dev.kept.customer.loyalty.LoyaltyProblem.POINTS_NOT_REVERSIBLE;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps points ledgers. Whoever adds to a ledger holds its customer until the transaction ends, so that no two requests
 * spend the same points.
 */
@ApplicationScoped
class PointsService {
    private final PointsRepository entries;
    private final AccountRepository accounts;
    private final CustomerDirectory customers;
    private final TenantSettingsService settings;
    private final EventFeed feed;
    private final Clock clock;

    PointsService(
            PointsRepository entries,
            AccountRepository accounts,
            CustomerDirectory customers,
            TenantSettingsService settings,
            EventFeed feed,
            Clock clock) {
        this.entries = entries;
        this.accounts = accounts;
        this.customers = customers;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    PointsEntry record(String named, NewPointsEntry wanted) {
        Instant now = now();
        List<Fault> faults = wanted.faults(now);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        String customerId = customers.resolve(named);
        customers.hold(List.of(customerId));
        Changes changes = feed.begin();
        PointsLedger ledger = expire(customerId, changes);
        Instant at = wanted.at() == null ? now : wanted.at().truncatedTo(MICROS);
        PointsContent content =
                wanted.kind() == PointsKind.REVERSE ? reversal(customerId, wanted, at) : content(wanted, at, ledger);
        PointsEntry entry = add(customerId, content, changes);
        changes.finish();
        noteDue(customerId);
        return entry;
    }

    /** The balance and what is going to expire; what has expired by now is written down first. */
    @Transactional
    PointsBalanceView balance(String named, @Nullable Instant asOf) {
        String customerId = customers.resolve(named);
        catchUp(customerId);
        Instant now = now();
        if (asOf != null && asOf.isBefore(now)) {
            return new PointsBalanceView(customerId, entries.balanceAt(customerId, asOf), asOf, List.of());
        }
        PointsLedger ledger = PointsLedger.of(entries.ofCustomer(customerId));
        List<PointsBalanceView.Expiring> expiring = ledger.expiring().entrySet().stream()
                .map(lot -> new PointsBalanceView.Expiring(lot.getKey(), lot.getValue()))
                .toList();
        return new PointsBalanceView(customerId, ledger.balance(), now, expiring);
    }

    /** Writes down what has expired. */
    @Transactional
    void catchUp(String customerId) {
        if (!PointsLedger.of(entries.ofCustomer(customerId))
                .expiredBefore(today())
                .isEmpty()) {
            customers.hold(List.of(customerId));
            Changes changes = feed.begin();
            expire(customerId, changes);
            changes.finish();
            noteDue(customerId);
        }
    }

    /** Adds an entry; the caller holds the customer and finishes the changes. */
    PointsEntry add(String customerId, PointsContent content, Changes changes) {
        PointsEntry entry = new PointsEntry(Ids.next("pts"), customerId, content, now());
        entries.persist(entry);
        changes.after(entry, () -> PointsEvents.recorded(entry));
        return entry;
    }

    /** Notes when the next points expire. */
    void noteDue(String customerId) {
        NavigableMap<LocalDate, Long> expiring =
                PointsLedger.of(entries.ofCustomer(customerId)).expiring();
        if (!expiring.isEmpty()) {
            accounts.dueAt(customerId, end(expiring.firstKey(), zone()));
        }
    }

    private PointsLedger expire(String customerId, Changes changes) {
        PointsLedger ledger = PointsLedger.of(entries.ofCustomer(customerId));
        NavigableMap<LocalDate, Long> expired = ledger.expiredBefore(today());
        if (expired.isEmpty()) {
            return ledger;
        }
        ZoneId zone = zone();
        expired.forEach((day, points) -> add(customerId, PointsContent.expiry(points, day, end(day, zone)), changes));
        return PointsLedger.of(entries.ofCustomer(customerId));
    }

    private static PointsContent content(NewPointsEntry wanted, Instant at, PointsLedger ledger) {
        long points = wanted.points() == null ? 0 : wanted.points();
        boolean earn = wanted.kind() == PointsKind.EARN;
        if (!earn && ledger.balance() < points) {
            throw POINTS_NOT_ENOUGH.with(Long.toString(ledger.balance()));
        }
        return new PointsContent(
                wanted.kind(),
                earn ? points : -points,
                at,
                wanted.expiresOn(),
                wanted.reason(),
                wanted.orderId(),
                null,
                null,
                null,
                null);
    }

    private PointsContent reversal(String customerId, NewPointsEntry wanted, Instant at) {
        String id = Objects.requireNonNull(wanted.reversesEntryId());
        PointsEntry reversed = entries.findByIdOptional(id)
                .filter(entry -> entry.customerId().equals(customerId))
                .orElseThrow(() -> POINTS_ENTRY_NOT_FOUND.with(id));
        PointsKind kind = reversed.content().kind();
        if (kind != PointsKind.EARN && kind != PointsKind.REDEEM) {
            throw POINTS_NOT_REVERSIBLE.with(kind);
        }
        if (entries.isReversed(id)) {
            throw POINTS_ALREADY_REVERSED.with(id);
        }
        return PointsContent.reversalOf(reversed, at, wanted.reason(), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return ZoneId.of(settings.current().zone());
    }

    private static Instant end(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
