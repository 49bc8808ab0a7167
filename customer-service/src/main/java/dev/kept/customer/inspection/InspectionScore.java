// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The weighted share of the possible points, in percent: 100 · Σ weight · points / maxPoints ÷ Σ weight over the items
 * that applied. Computed as an exact fraction and rounded once, half to even, to four decimals.
 */
final class InspectionScore {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InspectionScore() {}

    /** The score of results that name each item at most once; empty where none applied. */
    static Optional<BigDecimal> of(List<ChecklistItem> items, List<ItemResult> results) {
        Map<String, ChecklistItem> byCode =
                items.stream().collect(Collectors.toMap(ChecklistItem::code, Function.identity()));
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ONE;
        BigDecimal weights = BigDecimal.ZERO;
        for (ItemResult result : results) {
            ChecklistItem item = byCode.get(result.item());
            if (item == null || result.points() == null) {
                continue;
            }
            BigDecimal earned = item.weightValue().multiply(new BigDecimal(result.points()));
            above = above.multiply(item.maxValue()).add(earned.multiply(below));
            below = below.multiply(item.maxValue());
            weights = weights.add(item.weightValue());
        }
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        HUNDRED.multiply(above).divide(below.multiply(weights), DECIMALS, RoundingMode.HALF_EVEN));
    }
}
