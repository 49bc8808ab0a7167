// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which scores are listed, in which order. */
class ScoreFilter {

    @QueryParam("asOf")
    @Parameter(description = "At the end of this local day. Default: the last closed one.", example = "2026-10-31")
    @Nullable LocalDate asOf;

    @QueryParam("segment")
    @Parameter(description = "Key of a segment of the tenant.", example = "vip")
    @Nullable String segment;

    @QueryParam("band")
    @Nullable Band band;

    @QueryParam("sort")
    @Parameter(description = "Default: CUSTOMER.")
    @Nullable Order sort;

    /** What comes first. */
    @Schema(name = "ScoreOrder")
    enum Order {
        /** By id. */
        CUSTOMER,
        /** The lowest score; customers without one come last. */
        LOWEST;

        double place(@Nullable Double score) {
            return this == CUSTOMER ? 0 : score == null ? Double.MAX_VALUE : score;
        }
    }

    Order order() {
        return sort == null ? Order.CUSTOMER : sort;
    }

    List<String> labels() {
        return band == null ? List.of() : List.of(band.name());
    }

    String fingerprint(ScoreKind kind) {
        return "scores\n" + kind + "\n" + asOf + "\n" + segment + "\n" + band + "\n" + sort;
    }
}
