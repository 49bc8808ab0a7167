// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the sources have told is counted.
 *
 * @param share null while a source does not say how far it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricIntake", description = "How much of what its sources have told is counted in the answer.")
record IntakeView(
        @Schema(
                description =
                        "Events that are counted over all that are known of, of all these sources; absent while one"
                                + " of them does not say how far it is.",
                examples = "1")
        @Nullable BigDecimal share,

        List<SourceIntake> sources) {

    private static final int DECIMALS = 6;

    /**
     * One source of events that the answer stands on.
     *
     * @param applied events that are counted; null where it is not known what is still to come
     * @param lag events that are known of and not counted yet; null where that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MetricSourceIntake", description = "A source of events that the answer stands on.")
    record SourceIntake(
            @Schema(examples = "customer") String source,

            @JsonIgnore @Nullable Long applied,

            @Schema(
                    description =
                            "Events that are known of and not counted yet; absent where the source has not said for"
                                    + " a minute how far it is.",
                    examples = "0")
            @Nullable Long lag,

            @Schema(description = "When it last said how far it is.") @Nullable Instant lastSeenAt) {

        static SourceIntake unknown(String source) {
            return new SourceIntake(source, null, null, null);
        }
    }

    static IntakeView of(List<SourceIntake> sources) {
        if (sources.stream().anyMatch(source -> source.applied() == null || source.lag() == null)) {
            return new IntakeView(null, sources);
        }
        long counted = sources.stream()
                .mapToLong(source -> Objects.requireNonNull(source.applied()))
                .sum();
        long known = counted
                + sources.stream()
                        .mapToLong(source -> Objects.requireNonNull(source.lag()))
                        .sum();
        BigDecimal share = known == 0
                ? BigDecimal.ONE
                : Numbers.rounded(
                        BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(known), DECIMALS, RoundingMode.DOWN));
        return new IntakeView(share, sources);
    }
}
