// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.money.Money;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums costs over days: a cost of several days counts with the days that lie in the range. */
@ApplicationScoped
class CostSummary {
    private final CostRepository costs;
    private final TenantSettingsService settings;

    CostSummary(CostRepository costs, TenantSettingsService settings) {
        this.costs = costs;
        this.settings = settings;
    }

    @Transactional
    CostSummaryView of(LocalDate from, LocalDate to, CostGrouping by) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        BigDecimal unallocated = BigDecimal.ZERO;
        try (Stream<CostContent> found = costs.between(from, to)) {
            for (CostContent cost : (Iterable<CostContent>) found::iterator) {
                if (by == CostGrouping.MONTH) {
                    addMonths(cost, from, to, groups);
                    continue;
                }
                BigDecimal share = share(cost, from, to);
                String key = key(cost, by);
                if (key == null) {
                    unallocated = unallocated.add(share);
                } else {
                    groups.merge(key, share, BigDecimal::add);
                }
            }
        }
        return view(from, to, by, groups, unallocated);
    }

    private CostSummaryView view(
            LocalDate from, LocalDate to, CostGrouping by, Map<String, BigDecimal> groups, BigDecimal unallocated) {
        String currency = settings.current().currency();
        BigDecimal total = groups.values().stream().reduce(unallocated, BigDecimal::add);
        return new CostSummaryView(
                from,
                to,
                by.name().toLowerCase(Locale.ROOT),
                groups.entrySet().stream()
                        .map(group -> new CostSummaryView.Group(group.getKey(), Money.of(group.getValue(), currency)))
                        .toList(),
                Money.of(unallocated, currency),
                Money.of(total, currency));
    }

    private static void addMonths(CostContent cost, LocalDate from, LocalDate to, Map<String, BigDecimal> groups) {
        LocalDate start = from.isAfter(cost.firstDay()) ? from : cost.firstDay();
        LocalDate end = to.isBefore(cost.lastDay()) ? to : cost.lastDay();
        for (YearMonth month = YearMonth.from(start); !month.atDay(1).isAfter(end); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(start) ? start : month.atDay(1);
            LocalDate last = month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
            groups.merge(month.toString(), share(cost, first, last), BigDecimal::add);
        }
    }

    private static BigDecimal share(CostContent cost, LocalDate from, LocalDate to) {
        return CostShare.of(cost.amount(), cost.firstDay(), cost.lastDay(), from, to);
    }

    private static @Nullable String key(CostContent cost, CostGrouping by) {
        return switch (by) {
            case TYPE -> cost.type().name();
            case CHANNEL -> cost.channel();
            case CAMPAIGN -> cost.campaignId();
            case MONTH -> throw new IllegalArgumentException("A cost may fall on several months");
        };
    }
}
