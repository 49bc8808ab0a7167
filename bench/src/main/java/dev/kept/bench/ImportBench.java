// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.local.suite.IdpClient;
import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import dev.kept.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How fast do files come in? Imports the customers of a made-up company and their orders through the gateway of a suite,
 * then the same files again, of which nothing changes. Prints how many rows a second that is, and what part of the speed
 * of {@code COPY} of the same orders into tables of the same server. Arguments: customers (5000), orders of each (10).
 */
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int ordersEach = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path directory = Files.createDirectories(Path.of("target", "bench-suite"));
        List<String> scopes = List.of("customers:read", "customers:write", "metrics:read");
        SuiteOptions options = new SuiteOptions(directory, 0, Path.of(".."))
                .fresh(true)
                .telling("KEPT_RATE_LIMIT", "0")
                .with(new IdpClient("first", "first", "first", scopes))
                .with(new IdpClient("measured", "measured", "measured", scopes));
        try (Suite suite = Suite.start(options);
                Connection database = suite.superuser(Service.CUSTOMER_SERVICE)) {
            CopyYardstick yardstick = new CopyYardstick(database);
            new Tenant(suite, "first").load(customers, ordersEach); // warms up what a company that imports finds warm
            yardstick.awaitRest();

            Tenant tenant = new Tenant(suite, "measured");
            CompanyFiles files = CompanyFiles.of(customers, ordersEach);
            int orders = customers * ordersEach;
            System.out.printf(
                    "| import | rows | accepted after s | imported after s | counted after s | rows a second |%n");
            System.out.printf("|---|---|---|---|---|---|%n");
            row("customers", customers, tenant.load("customer-imports", files.customers()));
            yardstick.awaitRest();
            Tenant.Load load = tenant.load("order-imports", files.orders());
            row("orders", orders, load);
            yardstick.awaitRest();
            row("the same customers again", customers, tenant.load("customer-imports", files.customers()));
            row("the same orders again", orders, tenant.load("order-imports", files.orders()));
            yardstick.awaitRest();
            ratio("as kept, with the same indexes", orders, load, yardstick.sameTable("measured"));
            ratio("the bare file, with a key", orders, load, yardstick.bareTable(files.orders()));
        }
    }

    private static void row(String what, int rows, Tenant.Load load) {
        System.out.printf(
                "| %s | %,d | %.2f | %.2f | %.2f | %,.0f |%n",
                what,
                rows,
                load.uploaded() / 1000,
                load.imported() / 1000,
                load.counted() / 1000,
                rows / load.imported() * 1000);
    }

    private static void ratio(String what, int rows, Tenant.Load load, double copied) {
        System.out.printf(
                "COPY of the orders %s: %,.0f a second; the import is %.3f times as fast%n",
                what, rows / copied * 1000, copied / load.imported());
    }
}
