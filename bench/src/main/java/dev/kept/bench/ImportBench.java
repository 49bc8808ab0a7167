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
 * then the same files again, of which nothing changes: first while metrics-service and survey-service read of them, then
 * with both of them stopped. Prints how many rows a second that is, what a row takes customer-service and its database of
 * the processors until nothing is left to do, and what part of the speed of {@code COPY} of the same orders into tables of
 * the same server. Arguments: customers (20000), orders of each (10).
 */
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int ordersEach = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path directory = Files.createDirectories(Path.of("target", "bench-suite"));
        List<String> scopes = List.of("customers:read", "customers:write", "metrics:read");
        SuiteOptions options =
                new SuiteOptions(directory, 0, Path.of("..")).fresh(true).telling("KEPT_RATE_LIMIT", "0");
        for (String client : List.of("first", "read", "alone")) {
            options = options.with(new IdpClient(client, client, client, scopes));
        }
        CompanyFiles files = CompanyFiles.of(customers, ordersEach);
        try (Suite suite = Suite.start(options);
                Connection database = suite.superuser(Service.CUSTOMER_SERVICE)) {
            CopyYardstick yardstick = new CopyYardstick(database, customers * ordersEach);
            new Tenant(suite, "first").load(customers, ordersEach); // warms up what a company that imports finds warm
            yardstick.awaitRest();

            Imports imports = new Imports(suite, database, yardstick);
            Imports.heading();
            Tenant.Load read = imports.all("while others read", new Tenant(suite, "read"), files);
            suite.stop(Service.METRICS_SERVICE);
            suite.stop(Service.SURVEY_SERVICE);
            Tenant.Load alone = imports.all("while nobody reads", new Tenant(suite, "alone"), files);

            yardstick.sameTable("alone").print("as kept, with the same indexes", read, alone);
            yardstick.bareTable(files.orders()).print("the bare file, with a key", read, alone);
        }
    }
}
