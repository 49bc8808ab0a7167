// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there is a share, and of how much of the period. */
@Schema(name = "MarketShareStatus", description = "Whether there is a share, and of how much of the period.")
enum MarketShareStatus {
    OK,
    /** The period holds days that are not closed yet: the market's figure is of more days than one's own. */
    PARTIAL,
    /** There is no own figure, or the market is zero. */
    UNDEFINED
}
