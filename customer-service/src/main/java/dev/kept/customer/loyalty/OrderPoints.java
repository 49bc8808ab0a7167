// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the points of orders equal to what the orders are worth: one live entry for each, reversed and written anew when
 * the order's amount, less what was refunded of it, is another. An entry that somebody has reversed by hand stays so.
 */
@ApplicationScoped
class OrderPoints {
    /** An order whose points are not right. */
    record Wrong(
            String orderId,
            String customerId,
            Instant orderedAt,
            BigDecimal worth,
            @Nullable String liveEntry,
            @Nullable BigDecimal rate) {}

    private final OrderPointsRepository repository;
    private final PointsRepository entries;
    private final PointsService points;
    private final TierFacts facts;
    private final CustomerDirectory customers;
    private final TenantSettingsService settings;

    OrderPoints(
            OrderPointsRepository repository,
            PointsRepository entries,
            PointsService points,
            TierFacts facts,
            CustomerDirectory customers,
            TenantSettingsService settings) {
        this.repository = repository;
        this.entries = entries;
        this.points = points;
        this.facts = facts;
        this.customers = customers;
        this.settings = settings;
    }

    /** Puts right what is wrong; returns whose ledgers it has added to. */
    Set<String> putRight(Collection<String> customerIds, LoyaltyProgramme programme, Changes changes) {
        ZoneId zone = ZoneId.of(settings.current().zone());
        Instant from = programme.earnsFrom().atStartOfDay(zone).toInstant();
        boolean earns = programme.rate().signum() > 0;
        if (repository.wrong(customerIds, from, earns).isEmpty()
                && repository.orphaned(customerIds).isEmpty()) {
            return Set.of();
        }
        // Others may have put it right in the meantime: only what is wrong while the customers are held counts.
        customers.hold(customerIds);
        Set<String> touched = new TreeSet<>();
        for (String entry : repository.orphaned(customerIds)) {
            touched.add(reverse(entry, changes));
        }
        Map<String, List<TierFact>> known = new HashMap<>();
        for (Wrong order : repository.wrong(customerIds, from, earns)) {
            if (order.liveEntry() != null) {
                touched.add(reverse(order.liveEntry(), changes));
            }
            earn(order, programme, zone, known, changes).ifPresent(touched::add);
        }
        return touched;
    }

    private Optional<String> earn(
            Wrong order, LoyaltyProgramme programme, ZoneId zone, Map<String, List<TierFact>> known, Changes changes) {
        BigDecimal rate = order.rate() == null ? rate(order, programme, known) : order.rate();
        long earned =
                order.worth().multiply(rate).setScale(0, RoundingMode.FLOOR).longValue();
        if (earned <= 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(order.orderedAt(), zone);
        Integer days = programme.expiresAfterDays();
        PointsContent content = new PointsContent(
                PointsKind.EARN,
                earned,
                order.orderedAt(),
                days == null ? null : day.plusDays(days),
                null,
                order.orderId(),
                null,
                PointsEntry.ORDER,
                null,
                rate);
        points.add(order.customerId(), content, changes);
        known.computeIfPresent(order.customerId(), (id, before) -> {
            List<TierFact> more = new ArrayList<>(before);
            more.add(new TierFact(order.orderedAt(), BigDecimal.valueOf(earned)));
            return more;
        });
        return Optional.of(order.customerId());
    }

    // The tier just before the order: an order does not multiply itself.
    private BigDecimal rate(Wrong order, LoyaltyProgramme programme, Map<String, List<TierFact>> known) {
        TierRules rules = programme.tiers();
        if (rules == null
                || rules.tiers().stream().allMatch(tier -> tier.factor().compareTo(BigDecimal.ONE) == 0)) {
            return programme.rate();
        }
        List<TierFact> before = known.computeIfAbsent(
                order.customerId(), id -> facts.of(List.of(id), rules.basis()).getOrDefault(id, List.of()));
        Instant justBefore = order.orderedAt().minus(1, ChronoUnit.MICROS);
        BigDecimal factor = rules.reached(TierTimeline.measure(before, rules.window(), justBefore))
                .map(Tier::factor)
                .orElse(BigDecimal.ONE);
        return programme.rate().multiply(factor);
    }

    private String reverse(String entryId, Changes changes) {
        PointsEntry entry = entries.findById(entryId);
        // Dated as the entry itself: in a balance of the past the order's points are those it is worth today.
        points.add(
                entry.customerId(),
                PointsContent.reversalOf(entry, entry.happenedAt(), null, PointsEntry.ORDER),
                changes);
        return entry.customerId();
    }
}
