// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a wave's invitations have come. */
@Schema(name = "WaveCounts", description = "How far a wave's invitations have come.")
record WaveCountsView(
        @Schema(description = "Members that are not asked yet.")
        long waiting,

        Counts total,

        List<ChannelCounts> channels,

        @Schema(description = "Why invitations were suppressed.", examples = "{\"COOLDOWN\": 3}")
        Map<String, Long> suppressedFor) {

    /** Of one channel. */
    @Schema(name = "WaveChannelCounts", description = "How far the invitations of one channel have come.")
    record ChannelCounts(@Schema(examples = "email") String channel, Counts counts) {}

    /** How many have ever come so far. */
    @Schema(name = "InvitationCounts", description = "How many invitations have ever come so far.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(
            @Schema(description = "All that were not suppressed.")
            long asked,

            long suppressed,
            long sent,
            long delivered,
            long opened,
            long started,

            @Schema(description = "Answered in part and not to the end.")
            long partial,

            long completed,
            long screenedOut,
            long bounced,
            long refused,

            @Schema(
                    description = "completed / (sent − bounced), six decimals; absent where nothing was delivered.",
                    examples = "0.250000")
            @Nullable String responseRate) {

        static Counts of(long[] n) {
            return new Counts(
                    n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], rate(n[7], n[2] - n[9]));
        }

        private static @Nullable String rate(long completed, long reached) {
            return reached <= 0
                    ? null
                    : BigDecimal.valueOf(completed)
                            .divide(BigDecimal.valueOf(reached), 6, RoundingMode.HALF_EVEN)
                            .toPlainString();
        }
    }
}
