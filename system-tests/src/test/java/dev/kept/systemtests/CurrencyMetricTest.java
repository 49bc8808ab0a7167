// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From an order in dollars and a rate that comes late to figures in the tenant's currency. */
class CurrencyMetricTest {

    private static final String FEBRUARY = "/values?from=2024-02-01&to=2024-03-01&grain=month";

    private final Client client = RunningSuite.get().freshTenant();

    @Test
    void amountsCountOnceTheirRateIsKnown() {
        TenantSettings.declare(client, "UTC", "CNY", 60, "type");
        String customer = Belongings.id(client, "/api/v1/customers", """
                        {"externalId":"a","type":"PERSON","customerSince":"2023-01-01T00:00:00Z"}""");
        order(customer, "2024-02-03", "40", "CNY");
        order(customer, "2024-02-25", "10", "USD");
        await("revenue", "40.00", 1);

        Belongings.id(client, "/api/v1/exchange-rates", """
                        {"currency":"USD","validFrom":"2024-01-01","rate":"7.0"}""");
        await("revenue", "110.00", 0);
        String later = Belongings.id(client, "/api/v1/exchange-rates", """
                        {"currency":"USD","validFrom":"2024-02-20","rate":"7.2"}""");
        await("revenue", "112.00", 0);
        JsonNode bridge = point("revenue-retention");
        assertEquals("110.00", bridge.at("/parts/new").asText(), bridge::toString);
        assertEquals("2.00", bridge.at("/parts/fx").asText(), bridge::toString);
        assertEquals("112.00", bridge.at("/parts/end").asText(), bridge::toString);

        client.delete("/api/v1/exchange-rates/" + later, "\"v1\"").expect(204);
        await("revenue", "110.00", 0);
    }

    private void order(String customer, String day, String amount, String currency) {
        Belongings.id(client, "/api/v1/orders", """
                        {"customerId":"%s","orderedAt":"%sT09:00:00Z","amount":{"amount":"%s","currency":"%s"}}""".formatted(customer, day, amount, currency));
    }

    private JsonNode point(String metric) {
        return client.get("/api/v1/metrics/" + metric + FEBRUARY)
                .expect(200)
                .body()
                .at("/series/0/points/0");
    }

    /** @param excluded facts that are told to be left out */
    private void await(String metric, String value, int excluded) {
        Await.until(Duration.ofMinutes(2), metric + " to be " + value, () -> {
            JsonNode body = client.get("/api/v1/metrics/" + metric + FEBRUARY)
                    .expect(200)
                    .body();
            return body.at("/series/0/points/0/value").asText().equals(value)
                    && body.at("/explain/exclusions/0/count").asInt(0) == excluded;
        });
    }
}
