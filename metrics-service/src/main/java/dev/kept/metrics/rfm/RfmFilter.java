// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which buyers are scored, and which of them are shown. */
class RfmFilter {

    @QueryParam("asOf")
    @Parameter(description = "At the end of this local day. Default: the last closed one.", example = "2026-10-31")
    @Nullable LocalDate asOf;

    @QueryParam("segment")
    @Parameter(description = "Key of a segment of the tenant: only its customers are scored.", example = "vip")
    @Nullable String segment;

    @QueryParam("group")
    @Parameter(description = "Only customers of this group of cells.", example = "CHAMPIONS")
    @Nullable RfmSegment group;

    @QueryParam("scores")
    @Pattern(regexp = "[1-5]{3}") @Parameter(description = "Only customers with these three scores.", example = "555")
    @Nullable String scores;

    /** The cells that are shown; none where all are. */
    List<String> cells() {
        if (scores == null && group == null) {
            return List.of();
        }
        List<String> cells = RfmSegment.cells().entrySet().stream()
                .filter(cell -> group == null || group == cell.getValue())
                .map(Map.Entry::getKey)
                .filter(cell -> scores == null || scores.equals(cell))
                .toList();
        return cells.isEmpty() ? List.of("-") : cells;
    }

    String fingerprint() {
        return "rfm\n" + asOf + "\n" + segment + "\n" + group + "\n" + scores;
    }
}
