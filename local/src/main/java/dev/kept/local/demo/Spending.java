// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tea merchant spends, month by month: on each channel about what its new customers are worth trying for, on
 * people and tools a sum of its own that no channel can be given.
 */
final class Spending {
    private static final Map<String, Integer> PER_NEW_CUSTOMER =
            Map.of("search", 210, "referral", 60, "wechat", 130, "marketplace", 95, "exhibition", 520);

    private final Chance chance;
    private final LocalDate lastDay;

    Spending(Chance chance, LocalDate lastDay) {
        this.chance = chance;
        this.lastDay = lastDay;
    }

    /** The costs of all complete months in which there were customers to win. */
    List<Rows.Cost> costs(List<Rows.Customer> customers) {
        List<Rows.Cost> costs = new ArrayList<>();
        YearMonth first = YearMonth.from(lastDay.minusYears(2).plusDays(1)).plusMonths(1);
        for (YearMonth month = first; month.atEndOfMonth().isBefore(lastDay.plusDays(1)); month = month.plusMonths(1)) {
            for (Market.AcquisitionChannel channel : Market.CHANNELS) {
                costs.add(channelCost(customers, month, channel.name()));
            }
            costs.add(cost("SALES", month, null, 9000, 400));
            costs.add(cost("SERVICING", month, null, 14_000, 900));
            costs.add(cost("TOOLS", month, null, 1800, 0));
        }
        return costs;
    }

    private Rows.Cost channelCost(List<Rows.Customer> customers, YearMonth month, String channel) {
        String prefix = month.format(DateTimeFormatter.ofPattern("yyyy-MM"));
        long won = customers.stream()
                .filter(customer -> customer.acquisitionChannel().equals(channel))
                .filter(customer -> day(customer).startsWith(prefix))
                .count();
        String type = channel.equals("referral") ? "PROMOTION" : "MARKETING";
        return cost(type, month, channel, 300 + (int) won * PER_NEW_CUSTOMER.getOrDefault(channel, 100), 80);
    }

    private static String day(Rows.Customer customer) {
        return Instant.parse(customer.customerSince())
                .atZone(DemoCompany.ZONE)
                .toLocalDate()
                .toString();
    }

    private Rows.Cost cost(String type, YearMonth month, @Nullable String channel, int mean, int deviation) {
        long amount = Math.max(1, Math.round(chance.normal(mean, deviation)));
        return new Rows.Cost(
                "B-%s-%s".formatted(month, channel == null ? type : channel),
                type,
                new Rows.Money(amount + ".00", Rows.CURRENCY),
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                channel);
    }
}
