// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Candidates, best first.
 *
 * @param customerId whose
 * @param data at most as many as were asked for
 */
@Schema(name = "ProductCandidates", description = "What a customer may want next, best first.")
record ProductCandidates(
        @Schema(required = true) String customerId,
        @Schema(required = true) List<ProductCandidate> data) {

    private static final Comparator<CoPurchase> STRENGTH = Comparator.comparingDouble(CoPurchase::confidence)
            .thenComparingLong(CoPurchase::both)
            .thenComparing(CoPurchase::owned, Comparator.reverseOrder());

    /**
     * Of each product the strongest reason: the highest confidence, then the most customers. Products that do not go
     * together (a lift of 1 or less) are left out: whoever buys anything buys those. Ties go by code, so that the same
     * purchases give the same list.
     */
    static ProductCandidates rank(String customerId, Collection<CoPurchase> pairs, int most) {
        Map<String, CoPurchase> best = new HashMap<>();
        pairs.stream()
                .filter(pair -> pair.lift() > 1)
                .forEach(pair -> best.merge(pair.candidate(), pair, (a, b) -> STRENGTH.compare(a, b) >= 0 ? a : b));
        List<ProductCandidate> data = best.values().stream()
                .sorted(STRENGTH.reversed().thenComparing(CoPurchase::candidate))
                .limit(most)
                .map(ProductCandidate::of)
                .toList();
        return new ProductCandidates(customerId, data);
    }
}
