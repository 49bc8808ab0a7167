// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import dev.kept.customer.Api;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a file of the size of the online retail data takes: 18,532 orders with 397,884 lines. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@EnabledIfSystemProperty(named = "kept.throughput", matches = "true")
class OrderImportThroughputTest {

    private static final Logger LOG = Logger.getLogger(OrderImportThroughputTest.class);
    private static final int CUSTOMERS = 4338;
    private static final int ORDERS = 18_532;
    private static final int LINES = 397_884;

    private final Api api = Api.fresh();
    private final Random random = new Random(42);

    @Test
    void importsTheSizeOfTheOnlineRetailData() {
        Instant start = Instant.now();
        new ImportFile(api, "customer-imports").csv(customers()).hasCounts(CUSTOMERS, CUSTOMERS, 0, 0, 0);
        LOG.infof("%d customers took %s", CUSTOMERS, Duration.between(start, Instant.now()));

        byte[] file = orders();
        ImportFile orders = new ImportFile(api, "order-imports");
        Instant begun = Instant.now();
        orders.csv(file).hasCounts(ORDERS, ORDERS, 0, 0, 0);
        LOG.infof(
                "%d orders with %d lines, %d bytes, took %s",
                ORDERS, LINES, file.length, Duration.between(begun, Instant.now()));

        Instant again = Instant.now();
        orders.csv(file).hasCounts(ORDERS, 0, 0, ORDERS, 0);
        LOG.infof("The same file again took %s", Duration.between(again, Instant.now()));
    }

    private static byte[] customers() {
        StringBuilder file = new StringBuilder("externalId,type,country,customerSince\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            file.append("C-").append(i).append(",COMPANY,United Kingdom,2010-12-01\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] orders() {
        StringBuilder file =
                new StringBuilder("externalId,customerExternalId,orderedAt,product,category,quantity,unitPrice\n");
        for (int order = 0; order < ORDERS; order++) {
            int lines = LINES / ORDERS + (order < LINES % ORDERS ? 1 : 0);
            String head = order + ",C-" + random.nextInt(CUSTOMERS) + ",2011-0" + (1 + random.nextInt(9)) + "-1"
                    + random.nextInt(10) + " 08:26:00,";
            for (int line = 0; line < lines; line++) {
                file.append(head)
                        .append(20_000 + random.nextInt(4000))
                        .append(",gifts,")
                        .append(1 + random.nextInt(24))
                        .append(",1.")
                        .append(10 + random.nextInt(90))
                        .append('\n');
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
