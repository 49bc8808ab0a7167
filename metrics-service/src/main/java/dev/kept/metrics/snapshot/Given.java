// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

/**
 * A rating that the customer gave.
 *
 * @param day local day of the answer
 * @param response id of the response
 * @param question key of the survey, a slash, key of the question
 * @param type {@code NPS}, {@code CSAT}, {@code CES} or {@code RATING}
 * @param satisfiedFrom lowest score that counts as satisfied; 9 for NPS
 */
public record Given(
        int day, String response, String question, String type, int score, int min, int max, int satisfiedFrom) {

    /** 0 for the lowest score of the scale, 100 for the highest. */
    public double index() {
        return 100.0 * (score - min) / (max - min);
    }
}
