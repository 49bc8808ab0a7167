// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.math.Quintiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Buyers classed by value. Pure: the same buyers give the same classes in every order. */
final class ValueGrid {

    private ValueGrid() {}

    /**
     * What a buyer is classed by; amounts in ten-thousandths of the currency.
     *
     * @param earlier net revenue of the earlier half of the window
     * @param later net revenue of the later half
     * @param margin net revenue less the cost of goods, of the window
     * @param profitable whether both halves had a margin above zero
     * @param loyalty 0 to 100; null where too little is known
     */
    record Buyer(
            String customer,
            int orders,
            long earlier,
            long later,
            long margin,
            boolean profitable,
            @Nullable Double loyalty) {

        /** Net revenue to be expected of a window to come: the step between the halves goes on, never below nothing. */
        long expected() {
            long step = later - earlier;
            return Math.max(0, later + step) + Math.max(0, later + 2 * step);
        }
    }

    /**
     * A buyer with the class.
     *
     * @param contribution quintile of the margin
     * @param potential quintile of the expected revenue
     * @param real whether this is a customer and no mere buyer: came again, and was worth it throughout
     */
    record Classed(Buyer buyer, int contribution, int potential, boolean real, ValueClass valueClass) {}

    static List<Classed> of(List<Buyer> buyers, ValuePolicy policy) {
        int[] contribution = scores(buyers, Buyer::margin);
        int[] potential = scores(buyers, Buyer::expected);
        List<Classed> classed = new ArrayList<>();
        for (int i = 0; i < buyers.size(); i++) {
            Buyer buyer = buyers.get(i);
            Double loyalty = buyer.loyalty();
            classed.add(new Classed(
                    buyer,
                    contribution[i],
                    potential[i],
                    buyer.orders() >= policy.leastOrders() && buyer.profitable(),
                    ValueClass.of(
                            contribution[i] >= policy.highFrom(),
                            potential[i] >= policy.highFrom(),
                            loyalty != null && loyalty >= policy.loyalFrom())));
        }
        return classed;
    }

    private static int[] scores(List<Buyer> buyers, ToDoubleFunction<Buyer> measure) {
        return Quintiles.scores(buyers.stream().mapToDouble(measure).toArray());
    }
}
