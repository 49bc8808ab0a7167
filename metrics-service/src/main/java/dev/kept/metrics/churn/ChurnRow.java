// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.modelling.CustomerGroups;
import java.util.Map;

/**
 * A customer on a day.
 *
 * @param features by name
 * @param attributes of the profile
 * @param left whether the customer left after the day; means nothing in rows that are only predicted
 * @param earned in as many days before as the horizon has
 */
record ChurnRow(
        String customer,
        CustomerGroups groups,
        Map<String, Double> features,
        Map<String, String> attributes,
        boolean left,
        double earned) {}
