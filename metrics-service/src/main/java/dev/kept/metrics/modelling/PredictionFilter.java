// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which predictions a list shows. */
class PredictionFilter {

    static final String SQL = " and (?::text is null or segments @> array[?::text]) and (?::text is null or cohort = ?)"
            + " and (?::float8 is null or churn_probability >= ?)";

    @Parameter(description = "Key of a segment that the customer was in on the day of the cut.", example = "vip")
    @QueryParam("segment")
    @Nullable String segment;

    @Parameter(description = "Month in which the customer began.", example = "2026-03")
    @QueryParam("cohort")
    @Nullable String cohort;

    @Parameter(description = "Only from this churn probability on, 0 to 1.", example = "0.8")
    @QueryParam("minChurnProbability")
    @Nullable Double minChurnProbability;

    void addTo(List<@Nullable Object> parameters) {
        parameters.addAll(Arrays.asList(segment, segment, cohort, cohort, minChurnProbability, minChurnProbability));
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return segment + "\n" + cohort + "\n" + minChurnProbability;
    }
}
