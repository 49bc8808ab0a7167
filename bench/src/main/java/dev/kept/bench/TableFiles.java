// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The raw facts as files of tab-separated values, from which both yardsticks load the same.
 *
 * @param customers id and region
 * @param orders id, customer, time and amount
 */
record TableFiles(Path customers, Path orders) {

    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    static TableFiles write(Company company, Path directory) throws IOException {
        Files.createDirectories(directory);
        TableFiles files = new TableFiles(directory.resolve("customers.tsv"), directory.resolve("orders.tsv"));
        try (BufferedWriter out = Files.newBufferedWriter(files.customers())) {
            for (int customer = 0; customer < company.customers(); customer++) {
                out.write(customerId(customer) + '\t' + Company.region(customer) + '\n');
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(files.orders())) {
            company.eachOrder(order -> out.write(orderId(order.number()) + '\t' + customerId(order.customer()) + '\t'
                    + FIRST_DAY.plusDays(order.day()) + " 10:00:00\t" + amount(order.cents()) + '\n'));
        }
        return files;
    }

    static String customerId(int customer) {
        return "cus_%010d".formatted(customer);
    }

    static String orderId(int number) {
        return "ord_%010d".formatted(number);
    }

    static String amount(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
