// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * A made-up company, the same at every run: customers of four regions who come within two years, buy for a while and
 * leave.
 *
 * @param customers how many
 * @param ordersEach how many orders each of them gives
 */
record Company(int customers, int ordersEach) {

    private static final String[] REGIONS = {"east", "north", "south", "west"};
    /** On which orders are placed. */
    static final int DAYS = 730;

    private static final int SHORTEST = 30;

    /** One order; {@code day} counts from the company's first one. */
    record Order(int number, int customer, int day, int cents) {}

    /** Takes orders. */
    interface Orders {
        void take(Order order) throws IOException;
    }

    int orders() {
        return customers * ordersEach;
    }

    static String region(int customer) {
        return REGIONS[customer % REGIONS.length];
    }

    /** All orders in the order of their days, as a company has them. */
    void eachOrder(Orders sink) throws IOException {
        Random random = new Random(7);
        long[] byDay = new long[orders()];
        for (int customer = 0; customer < customers; customer++) {
            int comes = random.nextInt(DAYS - SHORTEST);
            int stays = SHORTEST + random.nextInt(DAYS - SHORTEST - comes);
            for (int o = 0; o < ordersEach; o++) {
                int number = customer * ordersEach + o;
                byDay[number] = (long) (comes + random.nextInt(stays)) << Integer.SIZE | number;
            }
        }
        Arrays.sort(byDay);
        for (long key : byDay) {
            int number = (int) key;
            sink.take(new Order(number, number / ordersEach, (int) (key >> Integer.SIZE), cents(number)));
        }
    }

    /** What an order amounts to. */
    static int cents(int number) {
        return 100 + (int) (number * 7919L % 50_000);
    }

    /** A tenth of the customers. */
    Company tenth() {
        return new Company(customers / 10, ordersEach);
    }
}
