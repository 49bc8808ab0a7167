// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two years of a tea merchant with about 600 customers, made up but not random: who is unhappy says so, sends more back
 * and leaves earlier; the south-west is unhappier than the east, customers who were referred are happier than those from
 * the marketplace; June and November are busy, Spring Festival is quiet.
 */
final class DemoCompany {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int CUSTOMERS = 600;

    private final Chance chance;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Purchases purchases;
    private final Answers answers;
    private final List<Rows.Customer> customers = new ArrayList<>();
    private final List<Rows.Order> orders = new ArrayList<>();
    private final List<Rows.Refund> refunds = new ArrayList<>();
    private final List<Rows.Response> responses = new ArrayList<>();

    private DemoCompany(long seed, LocalDate lastDay) {
        this.chance = new Chance(seed);
        this.lastDay = lastDay;
        this.firstDay = lastDay.minusYears(2).plusDays(1);
        this.purchases = new Purchases(chance, ZONE, lastDay);
        this.answers = new Answers(chance, purchases, lastDay);
    }

    /** The company as it is at the end of a day; the same for the same seed and day. */
    static DemoCompany generate(long seed, LocalDate lastDay) {
        DemoCompany company = new DemoCompany(seed, lastDay);
        for (int i = 1; i <= CUSTOMERS; i++) {
            company.addCustomer("C-%04d".formatted(i));
        }
        company.orders.sort(Comparator.comparing(Rows.Order::orderedAt));
        company.refunds.sort(Comparator.comparing(Rows.Refund::refundedAt));
        company.responses.sort(Comparator.comparing(Rows.Response::answeredAt));
        return company;
    }

    private void addCustomer(String id) {
        Market.Region region = chance.weighted(Market.REGIONS);
        Market.AcquisitionChannel channel = chance.weighted(Market.CHANNELS);
        boolean company = chance.happens(.4);
        boolean english = !region.country().equals("CN") || chance.happens(.08);
        String city = chance.pick(region.cities());
        Habit habit = Habit.of(chance, firstDay(), company, region.mood() + channel.mood());
        customers.add(new Rows.Customer(
                id,
                company ? Names.company(chance, english, city) : Names.person(chance, english),
                company ? "COMPANY" : "PERSON",
                region.country(),
                region.name(),
                city,
                channel.name(),
                habit.since().atStartOfDay(ZONE).toInstant().toString()));
        int number = 0;
        for (LocalDate day : purchases.days(habit)) {
            number++;
            Rows.Order order = purchases.order("%s-%03d".formatted(id.replace('C', 'O'), number), id, habit, day);
            orders.add(order);
            refunds.addAll(purchases.refund(order, habit, day));
            responses.addAll(answers.after(order, habit, day));
        }
    }

    /** The day on which a customer came: the business grows, and follows the seasons. */
    private LocalDate firstDay() {
        long days = lastDay.toEpochDay() - firstDay.toEpochDay();
        while (true) {
            double along = chance.uniform();
            LocalDate day = firstDay.plusDays((long) (along * days));
            if (chance.happens((.55 + .45 * along) * Market.season(day) / Market.PEAK)) {
                return day;
            }
        }
    }

    List<Rows.Customer> customers() {
        return customers;
    }

    List<Rows.Order> orders() {
        return orders;
    }

    List<Rows.Refund> refunds() {
        return refunds;
    }

    List<Rows.Response> responses() {
        return responses;
    }

    int rows() {
        return customers.size() + orders.size() + refunds.size() + responses.size();
    }
}
