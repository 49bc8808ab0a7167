// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

/**
 * How customers without a contract buy, and silently cease to. Times are in the unit of the histories that the model
 * was fitted to.
 */
public sealed interface PurchaseModel permits BgNbd, MbgNbd, ParetoNbd, Nbd, BgBb, BetaBinomial {

    /** The same model at other parameters, in the order of its estimates. */
    PurchaseModel with(double[] parameters);

    /** Log-likelihood of one history. */
    double logLikelihood(PurchaseHistory history);

    /** Probability, 0 to 1, that a customer with this history will still buy some day. */
    double probabilityAlive(PurchaseHistory history);

    /** Expected number of repeat purchases of a new customer within a time from the first purchase. */
    double expectedPurchases(double time);

    /** Expected number of purchases of a customer with this history within a time from now. */
    double expectedPurchases(PurchaseHistory history, double time);

    /** Probability, 0 to 1, that a customer with this history buys nothing within a time from now: observable churn. */
    double probabilityOfNone(PurchaseHistory history, double time);
}
