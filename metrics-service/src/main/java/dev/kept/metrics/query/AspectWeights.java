// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Variant;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code weights=speed:0.5,food:0.3}. */
final class AspectWeights {

    private static final Pattern WEIGHT = Pattern.compile("([^,:]{1,200}):([0-9]{1,9}(?:\\.[0-9]{1,10})?)");

    private AspectWeights() {}

    static Map<String, BigDecimal> read(@Nullable String given, Variant variant, Faults faults) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        if (given == null) {
            return weights;
        }
        if (!variant.weighing()) {
            faults.add("weights", "weights-not-applicable");
        }
        for (String one : given.split(",", -1)) {
            Matcher matcher = WEIGHT.matcher(one.strip());
            if (!matcher.matches()
                    || new BigDecimal(matcher.group(2)).signum() == 0
                    || weights.put(matcher.group(1), new BigDecimal(matcher.group(2))) != null) {
                faults.add("weights", "weights-unreadable", "speed:0.5,food:0.3");
                return weights;
            }
        }
        return weights;
    }
}
