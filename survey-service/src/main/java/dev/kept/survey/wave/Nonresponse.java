// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares those who answered with those who did not, attribute by attribute. The shares of one attribute add up to one in
 * each group, as whoever lacks it is counted as unknown.
 */
final class Nonresponse {

    static final String UNKNOWN = "unknown";

    private static final int DECIMALS = 4;

    private final Map<String, Map<String, long[]>> counts = new TreeMap<>();
    private final long[] totals = new long[2];

    /** So many customers with this profile were asked, and did or did not answer. */
    void add(Map<String, String> profile, boolean answered, long customers) {
        int group = answered ? 0 : 1;
        totals[group] += customers;
        profile.forEach((attribute, value) -> counts.computeIfAbsent(attribute, name -> new TreeMap<>())
                .computeIfAbsent(value, name -> new long[2])[group] += customers);
    }

    NonresponseView view() {
        List<NonresponseView.Value> values = new ArrayList<>();
        counts.forEach((attribute, byValue) -> {
            long[] unknown = totals.clone();
            byValue.values().forEach(known -> {
                unknown[0] -= known[0];
                unknown[1] -= known[1];
            });
            byValue.forEach((value, known) -> values.add(value(attribute, value, known)));
            if (unknown[0] + unknown[1] > 0) {
                values.add(value(attribute, UNKNOWN, unknown));
            }
        });
        return new NonresponseView(totals[0], totals[1], values);
    }

    private NonresponseView.Value value(String attribute, String value, long[] n) {
        BigDecimal answered = share(n[0], totals[0]);
        BigDecimal not = share(n[1], totals[1]);
        return new NonresponseView.Value(
                attribute,
                value,
                n[0],
                n[1],
                answered.toPlainString(),
                not.toPlainString(),
                answered.subtract(not).toPlainString());
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
