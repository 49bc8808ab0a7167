// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of each other currency is worth in the tenant's own, by the first day on which that holds. The rate of a
 * day is the last one on or before it.
 *
 * @param own ISO 4217 code of the tenant's currency
 * @param zone decides the day of a moment
 * @param byCurrency exact
 */
public record Rates(String own, ZoneId zone, Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency) {

    public Rates {
        byCurrency = Map.copyOf(byCurrency);
    }

    /** Where no other currency is worth anything. */
    public static Rates none(String own, ZoneId zone) {
        return new Rates(own, zone, Map.of());
    }

    /** Whether a currency is another than the tenant's; an amount without one is in the tenant's. */
    public boolean isForeign(@Nullable String currency) {
        return currency != null && !currency.equals(own);
    }

    /** The local day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The rate of a day; empty where none is known, and 1 for the tenant's own currency. */
    public Optional<BigDecimal> on(LocalDate day, @Nullable String currency) {
        return isForeign(currency) ? held(day, currency).map(Map.Entry::getValue) : Optional.of(BigDecimal.ONE);
    }

    /** The rate that holds on a day, with its first day. */
    Optional<Map.Entry<LocalDate, BigDecimal>> held(LocalDate day, @Nullable String currency) {
        return Optional.ofNullable(byCurrency
                .getOrDefault(String.valueOf(currency), new TreeMap<>())
                .floorEntry(day));
    }

    /**
     * An amount in the tenant's currency, rounded once to ten-thousandths (half to even).
     *
     * @param amount ten-thousandths of the currency
     * @return empty where no rate of the day is known, or where the outcome is too large to be counted
     */
    public OptionalLong worth(long amount, @Nullable String currency, LocalDate day) {
        if (!isForeign(currency)) {
            return OptionalLong.of(amount);
        }
        return on(day, currency)
                .map(rate -> BigDecimal.valueOf(amount).multiply(rate).setScale(0, RoundingMode.HALF_EVEN))
                .filter(worth -> worth.toBigInteger().bitLength() < Long.SIZE)
                .map(worth -> OptionalLong.of(worth.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }
}
