// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What it takes to close a day, on which only time passes. The company is put back to a day in the middle of its history
 * and built anew from there: the rebuild closes every day since, and must end at the cells that it had.
 */
final class ClosedDays {

    private static final LocalDate FROM = TableFiles.FIRST_DAY.plusDays(180);
    /** A year after the last order nobody is due any more; all days since are nearly free, so they are not counted. */
    private static final LocalDate QUIET = TableFiles.FIRST_DAY.plusDays(Company.DAYS + 365L);

    private static final String PUT_BACK =
            "update generation set horizon = ? where tenant = ? and status = 'LIVE' and complete";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Suite suite;
    private final Connection metrics;

    ClosedDays(Suite suite, Connection metrics) {
        this.suite = suite;
        this.metrics = metrics;
    }

    void row(Tenant tenant, Company company) throws SQLException, IOException, InterruptedException {
        double before = closingSeconds();
        try (PreparedStatement update = metrics.prepareStatement(PUT_BACK)) {
            update.setObject(1, FROM);
            update.setString(2, tenant.name());
            update.executeUpdate();
        }
        long differing = tenant.rebuild("timelines");
        if (differing != 0) {
            throw new IllegalStateException(differing + " cells are not those of a company built at once");
        }
        long days = ChronoUnit.DAYS.between(FROM, QUIET);
        double millis = (closingSeconds() - before) * 1000 / days;
        EngineBench.row(
                "closing a day, for 1,000 customers",
                "%.2f ms".formatted(millis * 1000 / company.customers()),
                "%,d customers, %,d days".formatted(company.customers(), days));
    }

    /** How long metrics-service has been closing days. */
    private double closingSeconds() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        suite.management(Service.METRICS_SERVICE).resolve("/q/metrics"))
                .build();
        return http.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("kept_metrics_day_closing_seconds_sum"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
