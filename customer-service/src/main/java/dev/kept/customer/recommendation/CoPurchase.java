// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

/**
 * How many customers bought two products, one of which the customer in question has.
 *
 * @param owned what the customer has bought
 * @param candidate what it has not
 * @param both other customers who bought both
 * @param ownedBuyers other customers who bought the first
 * @param candidateBuyers other customers who bought the second
 * @param buyers other customers who bought anything
 */
record CoPurchase(String owned, String candidate, long both, long ownedBuyers, long candidateBuyers, long buyers) {

    /** Share of the buyers of the owned product who bought the candidate too, in [0, 1]. */
    double confidence() {
        return (double) both / ownedBuyers;
    }

    /** How many times more often than all buyers they bought it; above 1 where the two go together. */
    double lift() {
        return confidence() * buyers / candidateBuyers;
    }
}
