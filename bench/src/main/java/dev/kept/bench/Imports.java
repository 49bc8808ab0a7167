// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import java.sql.Connection;
import java.sql.SQLException;

/** Imports, measured and printed as rows of a table: how long they take, and what of the processors. */
record Imports(Suite suite, Connection database, CopyYardstick yardstick) {

    static void heading() {
        System.out.printf(
                "| import | rows | accepted after s | imported after s | rows a second | a row, until at rest |%n");
        System.out.printf("|---|---|---|---|---|---|%n");
    }

    /** Imports a company twice; answers how long its orders took when they were new. */
    Tenant.Load all(String how, Tenant tenant, CompanyFiles files) throws SQLException {
        one("customers " + how, tenant, "customer-imports", files.customers());
        Tenant.Load orders = one("orders " + how, tenant, "order-imports", files.orders());
        one("the same customers again", tenant, "customer-imports", files.customers());
        one("the same orders again", tenant, "order-imports", files.orders());
        return orders;
    }

    private Tenant.Load one(String what, Tenant tenant, String kind, String csv) throws SQLException {
        yardstick.awaitRest();
        ProcessorTime before = ProcessorTime.now(suite, Service.CUSTOMER_SERVICE, database);
        Tenant.Load load = tenant.bring(kind, csv);
        yardstick.awaitRest();
        ProcessorTime.Spent spent =
                ProcessorTime.now(suite, Service.CUSTOMER_SERVICE, database).since(before);
        long rows = csv.lines().count() - 1;
        System.out.printf(
                "| %s | %,d | %.2f | %.2f | %,.0f | %s |%n",
                what,
                rows,
                load.uploaded() / 1000,
                load.imported() / 1000,
                rows / load.imported() * 1000,
                spent.of(rows));
        return load;
    }
}
