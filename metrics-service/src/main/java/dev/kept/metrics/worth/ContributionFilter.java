// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which days and of which customers. */
class ContributionFilter {

    @QueryParam("from")
    @Parameter(description = "First local day. Default: everything that ever happened.", example = "2026-01-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "First local day that no longer counts. Default: the day after the last closed one.",
            example = "2026-10-01")
    @Nullable LocalDate to;

    @QueryParam("segment")
    @Parameter(
            description = "Key of a segment of the tenant: only those who are in it on the last of the days.",
            example = "vip")
    @Nullable String segment;

    String fingerprint() {
        return "contributions\n" + from + "\n" + to + "\n" + segment;
    }
}
