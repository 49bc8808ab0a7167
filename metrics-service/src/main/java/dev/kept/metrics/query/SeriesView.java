// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The points of one group, without gaps.
 *
 * @param group dimension to value; empty for the total
 */
@Schema(
        name = "MetricSeries",
        requiredProperties = {"group", "points"},
        description = "The points of one group, in order and without gaps.")
record SeriesView(
        @Schema(description = "Dimension to value; empty for the total, `unknown` where customers have no value.")
        Map<String, String> group,

        List<PointView> points) {}
