// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an answer can be relied on. */
@Schema(name = "MetricQuality", description = "How far the answer can be relied on; each is between 0 and 1.")
record QualityView(
        @Schema(description = "Days of the periods that are closed, over all their days.", examples = "1")
        BigDecimal completeness,

        @Schema(
                description = "1 where the last day that is over is closed; halved for each day that it is behind.",
                examples = "1")
        BigDecimal freshness,

        @Schema(description = "The lower of both.", examples = "1")
        BigDecimal score) {

    private static final int DECIMALS = 6;
    private static final int NOTHING_LEFT = 20;

    /**
     * @param over the last local day that is over
     * @param horizon the last one that is closed
     */
    static QualityView of(List<Period> periods, LocalDate horizon, LocalDate over) {
        long all = 0;
        long closed = 0;
        for (Period period : periods) {
            long days = ChronoUnit.DAYS.between(period.start(), period.end());
            long known = ChronoUnit.DAYS.between(period.start(), horizon.plusDays(1));
            all += days;
            closed += Math.max(0, Math.min(days, known));
        }
        BigDecimal completeness = share(closed, all);
        long behind = Math.max(0, ChronoUnit.DAYS.between(horizon, over));
        BigDecimal freshness = behind > NOTHING_LEFT ? BigDecimal.ZERO : share(1, 1L << behind);
        return new QualityView(completeness, freshness, completeness.min(freshness));
    }

    private static BigDecimal share(long part, long whole) {
        return Numbers.rounded(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
    }
}
