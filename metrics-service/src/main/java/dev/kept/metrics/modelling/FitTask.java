// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What a fitter is asked, and where its data come from. */
public interface FitTask {

    ModelDefinition definition();

    /** The last day that the fit may know. */
    LocalDate cut();

    /** The last day of which it is known what happened: outcomes can be read up to it. */
    LocalDate closedDay();

    Policy policy();

    /**
     * What it costs to win a customer, in the currency: as the model states it, else what the tenant spent in the year up
     * to the cut over the customers who came in it, whatever the scope; empty where nothing was spent or nobody came.
     */
    OptionalDouble acquisitionCost();

    /**
     * Hands over everybody in the scope in the order of their ids. Each call reads what is known then, so a fitter calls
     * once and keeps what it needs.
     */
    void forEach(Consumer<CustomerAsOf> consumer);

    /**
     * Tells how far it is, and ends the fit where it has been cancelled.
     *
     * @param stage short stable name, such as {@code predicting}
     */
    void progress(String stage, long done, long total);
}
