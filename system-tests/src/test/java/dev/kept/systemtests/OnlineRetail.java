// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The orders of a UK gift wholesaler (Chen et al. 2012) as files for the imports: one row per valid line, one refund per
 * cancelled invoice. Valid: a known customer, no cancellation, quantity and price above zero.
 */
final class OnlineRetail {

    private final Map<String, String> countryByCustomer = new TreeMap<>();
    private final Map<String, StringBuilder> rowsByInvoice = new LinkedHashMap<>();
    /** Thirty invoices span a minute: their first line says when. */
    private final Map<String, String> firstLineAt = new LinkedHashMap<>();

    private final Map<String, Refund> refundsByInvoice = new LinkedHashMap<>();
    private int lines;

    private record Refund(String customer, String at, BigDecimal amount) {}

    static OnlineRetail read(Path file) throws IOException {
        OnlineRetail retail = new OnlineRetail();
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(retail::add);
        }
        return retail;
    }

    private void add(NamedCsvRecord row) {
        String customer = row.getField("CustomerID");
        if (customer.isBlank()) {
            return;
        }
        String invoice = row.getField("InvoiceNo");
        String at = row.getField("InvoiceDate").replace(' ', 'T') + "Z";
        BigDecimal quantity = new BigDecimal(row.getField("Quantity"));
        BigDecimal price = new BigDecimal(row.getField("UnitPrice"));
        countryByCustomer.putIfAbsent(customer, row.getField("Country"));
        if (invoice.startsWith("C")) {
            refundsByInvoice.merge(
                    invoice,
                    new Refund(customer, at, quantity.multiply(price).negate()),
                    (a, b) -> new Refund(a.customer, a.at, a.amount.add(b.amount)));
        } else if (quantity.signum() > 0 && price.signum() > 0) {
            lines++;
            firstLineAt.putIfAbsent(invoice, at);
            rowsByInvoice
                    .computeIfAbsent(invoice, key -> new StringBuilder())
                    .append(String.join(
                            ",",
                            invoice,
                            customer,
                            firstLineAt.getOrDefault(invoice, at),
                            row.getField("StockCode").replace(" ", "_"),
                            quantity.toPlainString(),
                            price.stripTrailingZeros().toPlainString()))
                    .append('\n');
        }
    }

    int lines() {
        return lines;
    }

    int orders() {
        return rowsByInvoice.size();
    }

    String customersCsv() {
        StringBuilder csv = new StringBuilder("externalId,type,country,customerSince\n");
        countryByCustomer.forEach((id, country) ->
                csv.append(id).append(",COMPANY,").append(country).append(",2010-12-01T00:00:00Z\n"));
        return csv.toString();
    }

    String ordersCsv() {
        StringBuilder csv = new StringBuilder("externalId,customerExternalId,orderedAt,product,quantity,unitPrice\n");
        rowsByInvoice.values().forEach(csv::append);
        return csv.toString();
    }

    String refundsCsv() {
        StringBuilder csv = new StringBuilder("externalId,customerExternalId,refundedAt,amount\n");
        refundsByInvoice.forEach((invoice, refund) -> {
            if (refund.amount.signum() > 0) {
                csv.append(String.join(
                                ",",
                                invoice,
                                refund.customer,
                                refund.at,
                                refund.amount.stripTrailingZeros().toPlainString()))
                        .append('\n');
            }
        });
        return csv.toString();
    }
}
