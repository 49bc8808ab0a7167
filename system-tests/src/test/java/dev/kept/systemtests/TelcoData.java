// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * IBM's churn sample (fictional) as files for the imports: each customer has a subscription that began so many months before
 * the cut; who churned ends it ten days after the cut.
 */
final class TelcoData {

    static final LocalDate CUT = LocalDate.parse("2024-06-30");

    /** By this day all who churned are gone, and nobody's month after the cut is over. */
    static final LocalDate SEEN = CUT.plusDays(15);

    private static final LocalDate CHURNED = CUT.plusDays(10);

    /** What is paid is the price of a term of ten years, so that a month costs exactly what it does in the file. */
    private static final String TERM = "P10Y";

    private static final BigDecimal MONTHS = BigDecimal.valueOf(120);

    private final List<NamedCsvRecord> rows;

    private TelcoData(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static TelcoData read(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new TelcoData(csv.stream().toList());
        }
    }

    int size() {
        return rows.size();
    }

    /** Imports everything into a fresh tenant. */
    void load(Client client) {
        client.post("/api/v1/plans", """
                {"key":"telco","name":{"en":"Telephone","zh-CN":"电话"},
                 "amount":{"amount":"1","currency":"USD"},"term":"%s"}""".formatted(TERM)).expect(201);
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", customersCsv()), size());
        Imports.imported(client.importRows("/api/v1/subscription-imports", "text/csv", subscriptionsCsv()), size());
    }

    private String customersCsv() {
        StringBuilder csv = new StringBuilder("externalId,type,customerSince,effectiveAt");
        attributes(rows.get(0))
                .keySet()
                .forEach(name -> csv.append(",attributes.").append(name));
        csv.append('\n');
        for (NamedCsvRecord row : rows) {
            csv.append(row.getField("customerID")).append(",PERSON,2018-01-01T00:00:00Z,2018-01-01T00:00:00Z");
            attributes(row).values().forEach(value -> csv.append(',').append(value));
            csv.append('\n');
        }
        return csv.toString();
    }

    /** The contract, and the columns of the published regression that are no feature of their own. */
    static Map<String, String> attributes(NamedCsvRecord row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("contract", row.getField("Contract"));
        attributes.put("seniorCitizen", row.getField("SeniorCitizen"));
        for (String name : List.of(
                "Partner",
                "Dependents",
                "PaperlessBilling",
                "PhoneService",
                "MultipleLines",
                "OnlineSecurity",
                "OnlineBackup",
                "DeviceProtection",
                "TechSupport",
                "StreamingTV",
                "StreamingMovies")) {
            String key = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            attributes.put(key, mark(row, name, "Yes"));
        }
        attributes.put("oneYear", mark(row, "Contract", "One year"));
        attributes.put("twoYears", mark(row, "Contract", "Two year"));
        attributes.put("dsl", mark(row, "InternetService", "DSL"));
        attributes.put("fiber", mark(row, "InternetService", "Fiber optic"));
        attributes.put("electronicCheck", mark(row, "PaymentMethod", "Electronic check"));
        attributes.put("mailedCheck", mark(row, "PaymentMethod", "Mailed check"));
        attributes.put("bankTransfer", mark(row, "PaymentMethod", "Bank transfer (automatic)"));
        return attributes;
    }

    private static String mark(NamedCsvRecord row, String column, String value) {
        return row.getField(column).equals(value) ? "1" : "0";
    }

    /** Names of the columns of the published regression, as features of a churn model. */
    List<String> features() {
        List<String> names = new ArrayList<>(List.of("tenureMonths", "monthlyRevenue"));
        attributes(rows.get(0)).keySet().stream()
                .filter(name -> !name.equals("contract"))
                .forEach(names::add);
        return names;
    }

    private String subscriptionsCsv() {
        StringBuilder csv = new StringBuilder("externalId,customerExternalId,plan,startsOn,amount,cancelledOn\n");
        for (NamedCsvRecord row : rows) {
            String id = row.getField("customerID");
            csv.append(String.join(
                            ",",
                            id,
                            id,
                            "telco",
                            CUT.minusMonths(Long.parseLong(row.getField("tenure")))
                                    .toString(),
                            new BigDecimal(row.getField("MonthlyCharges"))
                                    .multiply(MONTHS)
                                    .toPlainString(),
                            row.getField("Churn").equals("Yes") ? CHURNED.toString() : ""))
                    .append('\n');
        }
        return csv.toString();
    }
}
