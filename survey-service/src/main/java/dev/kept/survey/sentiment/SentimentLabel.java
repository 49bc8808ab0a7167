// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a score says: from 0.05 on positive, down from −0.05 negative, neutral between. */
@Schema(name = "SentimentLabel", description = "POSITIVE 正面, NEUTRAL 中性, NEGATIVE 负面.")
public enum SentimentLabel {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    private static final BigDecimal LIMIT = new BigDecimal("0.05");

    static SentimentLabel of(BigDecimal score) {
        if (score.abs().compareTo(LIMIT) < 0) {
            return NEUTRAL;
        }
        return score.signum() > 0 ? POSITIVE : NEGATIVE;
    }
}
