// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * An exchange rate as it was last told.
 *
 * @param id of the rate
 * @param version a higher one replaces it
 * @param currency ISO 4217 code of the other currency
 * @param validFrom first day on which it holds
 * @param rate units of the tenant's currency for one of the other
 */
public record RateState(
        String id, long version, String currency, LocalDate validFrom, BigDecimal rate, boolean deleted) {

    private static final String DELETED = "tenant.exchange-rate.deleted.v1";

    /** The events that tell of rates. */
    public static final Set<String> TYPES =
            Set.of("tenant.exchange-rate.recorded.v1", "tenant.exchange-rate.corrected.v1", DELETED);

    /** @throws IllegalArgumentException if a member is missing or wrong */
    public static RateState of(String type, String entity, long version, JsonNode data) {
        try {
            return new RateState(
                    entity,
                    version,
                    data.path("currency").asText(),
                    LocalDate.parse(data.path("validFrom").asText()),
                    new BigDecimal(data.path("rate").asText()),
                    type.equals(DELETED));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a rate from a day on: " + data, e);
        }
    }
}
