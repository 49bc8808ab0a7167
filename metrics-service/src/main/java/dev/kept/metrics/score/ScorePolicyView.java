// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Ruleset;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules of a score with their version. */
@Schema(name = "ScorePolicyVersion", description = "The rules of a score.")
record ScorePolicyView(
        ScoreKind score,

        @Schema(description = "0 for what holds before the tenant has set anything.", examples = "1")
        long version,

        @Schema(description = "Null for version 0.", examples = "2026-11-01T08:00:00Z") @Nullable Instant createdAt,

        List<Component> components,
        @Schema(examples = "40") double lowBelow,
        @Schema(examples = "70") double highFrom) {

    static ScorePolicyView of(ScoreKind kind, Ruleset<ScorePolicy> set) {
        return new ScorePolicyView(
                kind,
                set.version(),
                set.createdAt(),
                set.rules().components(),
                set.rules().lowBelow(),
                set.rules().highFrom());
    }
}
