// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Comparator;
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
        LOWEST
    }

    /** Where a row stands in the list. */
    record Place(double score, String customer) implements Comparable<Place> {

        static final Place FIRST = new Place(Double.NEGATIVE_INFINITY, "");

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingDouble(Place::score)
                    .thenComparing(Place::customer)
                    .compare(this, other);
        }
    }

    boolean shows(ScoreService.Scored scored) {
        return band == null || band == scored.band();
    }

    Place place(ScoreService.Scored scored) {
        Double value = scored.score().value();
        double first = sort != Order.LOWEST ? 0 : value == null ? Double.MAX_VALUE : value;
        return new Place(first, scored.customer());
    }

    String fingerprint(ScoreKind kind) {
        return "scores\n" + kind + "\n" + asOf + "\n" + segment + "\n" + band + "\n" + sort;
    }
}
