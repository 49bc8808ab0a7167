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
    private final ServiceDesk desk;
    private final TeaClub club;
    private final List<Rows.Complaint> complaints = new ArrayList<>();
    private final List<Rows.Interaction> interactions = new ArrayList<>();
    private final List<Rows.Subscription> subscriptions = new ArrayList<>();
    private final List<Rows.Cost> costs;

    private DemoCompany(long seed, LocalDate lastDay) {
        this.chance = new Chance(seed);
        this.lastDay = lastDay;
        this.firstDay = lastDay.minusYears(2).plusDays(1);
        this.purchases = new Purchases(chance, ZONE, lastDay);
        this.answers = new Answers(chance, new Chance(seed + 2), purchases, lastDay);
        // A chance of its own: what the desk and the club do must not change who buys what.
        Chance aside = new Chance(seed + 1);
        this.desk = new ServiceDesk(aside, new Purchases(aside, ZONE, lastDay), lastDay);
        this.club = new TeaClub(aside, lastDay);
        for (int i = 1; i <= CUSTOMERS; i++) {
            addCustomer("C-%04d".formatted(i));
        }
        orders.sort(Comparator.comparing(Rows.Order::orderedAt));
        refunds.sort(Comparator.comparing(Rows.Refund::refundedAt));
        responses.sort(Comparator.comparing(Rows.Response::answeredAt));
        this.costs = new Spending(aside, lastDay).costs(customers);
    }

    /** The company as it is at the end of a day; the same for the same seed and day. */
    static DemoCompany generate(long seed, LocalDate lastDay) {
        return new DemoCompany(seed, lastDay);
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
            complaints.addAll(desk.complaint(order, habit, day));
            interactions.addAll(desk.contacts(order, habit, day));
        }
        if (!company) {
            subscriptions.addAll(club.of(id, habit));
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

    List<Rows.Complaint> complaints() {
        return complaints;
    }

    List<Rows.Interaction> interactions() {
        return interactions;
    }

    List<Rows.Subscription> subscriptions() {
        return subscriptions;
    }

    List<Rows.Cost> costs() {
        return costs;
    }

    /** All files in the order in which they can be imported. */
    List<RowFile> files() {
        return List.of(
                new RowFile("products", "/api/v1/product-imports", Market.products()),
                new RowFile("customers", "/api/v1/customer-imports", customers),
                new RowFile("orders", "/api/v1/order-imports", orders),
                new RowFile("refunds", "/api/v1/refund-imports", refunds),
                new RowFile("subscriptions", "/api/v1/subscription-imports", subscriptions),
                new RowFile("complaints", "/api/v1/complaint-imports", complaints),
                new RowFile("interactions", "/api/v1/interaction-imports", interactions),
                new RowFile("costs", "/api/v1/cost-imports", costs),
                new RowFile("responses", "/api/v1/response-imports", responses));
    }

    int rows() {
        return files().stream().mapToInt(file -> file.rows().size()).sum();
    }

    /**
     * The rows of one import.
     *
     * @param what is in it, as the progress names it
     */
    record RowFile(String what, String path, List<?> rows) {}
}
