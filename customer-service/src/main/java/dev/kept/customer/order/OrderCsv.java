// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Orders as CSV: one row per line of an order, or one row with its amount. */
final class OrderCsv {

    static final Set<String> COLUMNS = Set.of(
            "externalId",
            "customerId",
            "customerExternalId",
            "orderedAt",
            "currency",
            "amount",
            "cost",
            "product",
            "category",
            "productLine",
            "quantity",
            "unitPrice",
            "lineAmount");

    private OrderCsv() {}

    /** The body that the rows of one order make. What is not a line is taken from the first row. */
    static ObjectNode order(List<CsvRow> rows, TenantSettings settings) {
        CsvRow first = rows.get(0);
        CsvItem item = new CsvItem(first, settings)
                .texts("externalId", "customerId", "customerExternalId", "currency")
                .time("orderedAt");
        if (rows.size() == 1 && first.get("product").isEmpty()) {
            return item.money("amount").money("cost").body();
        }
        refuseOtherCustomer(rows);
        ObjectNode order = item.body();
        ArrayNode lines = order.putArray("lines");
        rows.forEach(row -> lines.add(line(row, settings)));
        return order;
    }

    private static void refuseOtherCustomer(List<CsvRow> rows) {
        for (String column : List.of("customerId", "customerExternalId")) {
            if (rows.stream().map(row -> row.get(column)).distinct().count() > 1) {
                throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/" + column, "order-rows-disagree")));
            }
        }
    }

    private static ObjectNode line(CsvRow row, TenantSettings settings) {
        ObjectNode line = new CsvItem(row, settings)
                .texts("product", "category", "productLine", "quantity", "cost")
                .body();
        row.get("lineAmount")
                .or(() -> row.get("unitPrice")
                        .map(price -> times(price, row.get("quantity").orElse("1"))))
                .ifPresent(amount -> line.put("amount", amount));
        return line;
    }

    /** The exact product; where a factor is no decimal it stays as it is, for validation to name it. */
    private static String times(String price, String quantity) {
        if (!price.matches(Decimals.AMOUNT) || !quantity.matches(Decimals.AMOUNT)) {
            return price;
        }
        return Decimals.text(new BigDecimal(price).multiply(new BigDecimal(quantity)));
    }
}
