// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rates as they were known, told one after the other in any order. */
final class RateHistory {

    // By id, so that of two rates of one day it is always the same that holds.
    private final Map<String, RateState> latest = new TreeMap<>();

    void tell(RateState told) {
        latest.merge(told.id(), told, (one, other) -> other.version() > one.version() ? other : one);
    }

    /** @param books whose currency they lead to, and whose zone decides the day of a moment */
    Rates rates(Policy books) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();
        latest.values().stream()
                .filter(told -> !told.deleted())
                .forEach(told -> byCurrency
                        .computeIfAbsent(told.currency(), key -> new TreeMap<>())
                        .put(told.validFrom(), told.rate()));
        return new Rates(books.currency(), books.zone(), byCurrency);
    }
}
