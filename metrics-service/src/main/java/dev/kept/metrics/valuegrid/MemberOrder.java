// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes first in a list of customers by value. */
@Schema(name = "ValueGridOrder")
enum MemberOrder {
    /** By id. */
    CUSTOMER,
    /** The largest margin first. */
    MARGIN,
    /** The largest expected revenue first. */
    EXPECTED_REVENUE;

    double place(ValueGrid.Buyer buyer) {
        return switch (this) {
            case CUSTOMER -> 0;
            case MARGIN -> -(double) buyer.margin();
            case EXPECTED_REVENUE -> -(double) buyer.expected();
        };
    }
}
