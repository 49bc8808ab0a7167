// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Answers by what was answered; every survey figure is a function of this. Attributed to the dimensions in force on the
 * day of the response.
 *
 * @param responses responses with at least one answer of the asked type, each counted once however many such questions
 *     it answered
 * @param byScale for each scale the answers by score
 */
public record AnswerTotals(long responses, Map<Scale, Map<Integer, Weighted>> byScale) {

    public AnswerTotals {
        byScale = Map.copyOf(byScale);
    }

    /** Scores of different scales are never added; only shares over {@code satisfiedFrom} may be pooled. */
    public record Scale(int min, int max, int satisfiedFrom) {}

    /**
     * @param n number of answers
     * @param w sum of their weights
     * @param w2 sum of the squares of their weights
     */
    public record Weighted(long n, BigDecimal w, BigDecimal w2) {}
}
