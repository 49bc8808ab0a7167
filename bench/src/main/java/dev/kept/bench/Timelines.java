// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.metrics.timeline.TimelineCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes the timelines of a company as metrics-service would have stored them: its cells then come by a rebuild. */
final class Timelines {

    private static final String COPY = "copy customer_state (tenant, customer_id, anonymous, timeline) from stdin";
    /** A cent in ten-thousandths. */
    private static final long CENT = 100;

    private final Company company;
    private final int[] days;

    private Timelines(Company company) throws IOException {
        this.company = company;
        this.days = new int[company.orders()];
        company.eachOrder(order -> days[order.number()] = order.day());
    }

    /** All but the first customer, who has come by the feed. */
    static void write(Company company, Connection metrics, String tenant) throws SQLException, IOException {
        Timelines timelines = new Timelines(company);
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new PGCopyOutputStream(metrics.unwrap(PGConnection.class), COPY), UTF_8))) {
            for (int customer = 1; customer < company.customers(); customer++) {
                String bytes = HexFormat.of().formatHex(TimelineCodec.encode(timelines.of(customer)));
                out.write(tenant + '\t' + TableFiles.customerId(customer) + "\tf\t\\\\x" + bytes + '\n');
            }
        }
    }

    private CustomerTimeline of(int customer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new ProfileFact(
                TableFiles.customerId(customer),
                1,
                at(0, LocalTime.MIDNIGHT),
                Map.of("type", "PERSON", "region", Company.region(customer))));
        int first = customer * company.ordersEach();
        for (int number = first; number < first + company.ordersEach(); number++) {
            long amount = Company.cents(number) * CENT;
            facts.add(new OrderFact(
                    TableFiles.orderId(number), 1, at(days[number], LocalTime.of(10, 0)), amount, 0, false));
        }
        return CustomerTimeline.EMPTY.merge(facts);
    }

    private static Instant at(int day, LocalTime time) {
        return TableFiles.FIRST_DAY.plusDays(day).atTime(time).toInstant(ZoneOffset.UTC);
    }
}
