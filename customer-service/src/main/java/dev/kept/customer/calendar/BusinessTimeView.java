// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much business time lies between two instants. */
@Schema(name = "BusinessTime", description = "How much business time lies between two instants.")
record BusinessTimeView(
        @Schema(required = true, description = "Whole minutes, rounded down.", examples = "540")
        long minutes,

        @Schema(required = true, description = "The same as an ISO 8601 duration.", examples = "PT9H")
        String duration) {

    static BusinessTimeView of(Duration open) {
        return new BusinessTimeView(open.toMinutes(), open.toString());
    }
}
