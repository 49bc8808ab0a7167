// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.cell.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer can be relied on.
 *
 * @param conflicts null where what was known in the past is asked for: it is known of the present alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MetricQuality",
        description =
                "How far the answer can be relied on; completeness, freshness, intake.share and score are between 0"
                        + " and 1.")
record QualityView(
        @Schema(description = "Days of the periods that are closed, over all their days.", examples = "1")
        BigDecimal completeness,

        @Schema(
                description = "1 where the last day that is over is closed; halved for each day that it is behind.",
                examples = "1")
        BigDecimal freshness,

        IntakeView intake,

        @Schema(
                description = "The lowest of completeness, freshness and intake.share, of those that are known.",
                examples = "1")
        BigDecimal score,

        @Schema(description = "Which parts of the score are not known.", examples = "[]")
        List<String> unknown,

        @Schema(
                description =
                        "Attributes that the answer is cut or filtered by, of which sources say different things. Each"
                                + " customer counts with the value that is believed, so the score does not suffer. Absent where what was"
                                + " known in the past is asked for.")
        @Nullable List<ConflictView> conflicts) {

    /** An attribute of which sources say different things. */
    @Schema(name = "MetricConflict", description = "An attribute of which sources say different things.")
    record ConflictView(
            @Schema(examples = "region") String attribute,

            @Schema(description = "Customers of whom they do at present.", examples = "12")
            long customers,

            @Schema(
                    description =
                            "Which value is believed: that of the source which the tenant ranks first, then the one that"
                                    + " holds from the latest time, then the one that was heard last.",
                    examples = "SOURCE_RANKING, LATEST_EFFECTIVE, LATEST_RECORDED")
            String winnerRule) {

        private static final String RULE = "SOURCE_RANKING, LATEST_EFFECTIVE, LATEST_RECORDED";

        static List<ConflictView> of(Map<String, Long> customers) {
            return customers.entrySet().stream()
                    .map(entry -> new ConflictView(entry.getKey(), entry.getValue(), RULE))
                    .toList();
        }
    }

    private static final int DECIMALS = 6;
    private static final int NOTHING_LEFT = 20;

    /**
     * @param over the last local day that is over
     * @param horizon the last one that is closed
     * @param conflicts customers of whom sources say different things, by attribute
     */
    static QualityView of(
            List<Period> periods,
            LocalDate horizon,
            LocalDate over,
            IntakeView intake,
            @Nullable Map<String, Long> conflicts) {
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
        BigDecimal dated = completeness.min(freshness);
        BigDecimal share = intake.share();
        return new QualityView(
                completeness,
                freshness,
                intake,
                share == null ? dated : dated.min(share),
                share == null ? List.of("intake") : List.of(),
                conflicts == null ? null : ConflictView.of(conflicts));
    }

    private static BigDecimal share(long part, long whole) {
        return Numbers.rounded(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
    }
}
