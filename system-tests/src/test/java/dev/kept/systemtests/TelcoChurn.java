// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.systemtests.Metrics.Point;
import java.time.LocalDate;

/** The telephone company's month after the cut: more revenue left than customers did, and the contract tells who. */
final class TelcoChurn {

    private static final double RATE = 1e-6;
    private static final double MONEY = 0.01;

    private TelcoChurn() {}

    static void agrees(Metrics metrics, JsonNode expected) {
        LocalDate first = TelcoData.CUT.plusDays(1);
        String month = "grain=month&from=" + first + "&to=" + first.plusMonths(1);
        Point customers = metrics.one("subscriber-retention-rate", month + "&definition=churn");
        assertEquals(.265370, customers.value(), RATE);
        assertEquals(1869, customers.numerator());
        assertEquals(7043, customers.denominator());
        customers.interval("wilson", .255188, .275807, RATE);
        Point revenue = metrics.one("recurring-revenue-retention", month + "&definition=lost");
        assertEquals(.305034, revenue.value(), RATE);
        assertEquals(139_130.85, revenue.part("lost"), MONEY);
        assertEquals(456_116.60, revenue.part("start"), MONEY);

        JsonNode contracts = expected.path("by_Contract");
        byContract(
                metrics.values("subscriber-retention-rate", month + "&definition=churn&groupBy=contract"),
                contracts,
                "churn");
        byContract(
                metrics.values("recurring-revenue-retention", month + "&definition=lost&groupBy=contract"),
                contracts,
                "rev_churn");
    }

    private static void byContract(JsonNode answer, JsonNode expected, String figure) {
        assertEquals(3, answer.path("series").size());
        for (JsonNode series : answer.path("series")) {
            String contract = series.at("/group/contract").asText();
            double published = expected.path(contract).path(figure).asDouble(-1);
            assertEquals(published, Metrics.points(series).get(0).value(), RATE, contract);
        }
    }
}
