// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.CustomerGroups;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as of the cut.
 *
 * @param periods whole ones that it lasted up to its end, or so far
 * @param ended whether it is over
 * @param perPeriod what it brings in a period, in the currency
 * @param earned in as many days before the cut as the horizon has
 * @param tried whether it had begun by the day from which the test looks ahead
 * @param trial periods up to the day from which the test looks ahead; null where it was not running then
 * @param outlived whether it outlived the test
 */
record Contract(
        String customer,
        CustomerGroups groups,
        int periods,
        boolean ended,
        double perPeriod,
        double earned,
        boolean tried,
        @Nullable Integer trial,
        boolean outlived) {}
