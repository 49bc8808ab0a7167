// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response by itself, for figures that are not sums over answers: one answer per person, or answers of one response
 * held against each other.
 *
 * @param person equal for all responses of one customer; says nothing of who that is. Anonymous ones have one each
 * @param response its id
 * @param at when it was given
 * @param wave {@link Slice#UNKNOWN} where it belongs to none
 * @param weight survey weight
 * @param ratings the answers that were asked for
 * @param declared how much each aspect counts, as the version of the survey says; null where it says nothing of it
 */
public record Reply(
        String person,
        String response,
        Instant at,
        String wave,
        BigDecimal weight,
        List<Rating> ratings,
        @Nullable Declared declared) {

    public Reply {
        ratings = List.copyOf(ratings);
    }

    /** The same with other answers only. */
    public Reply with(List<Rating> others) {
        return new Reply(person, response, at, wave, weight, others, declared);
    }

    /**
     * Weights of aspects, declared with a version of a survey.
     *
     * @param weights above zero, by aspect
     */
    public record Declared(String survey, int version, Map<String, BigDecimal> weights) {}

    /** One answer; high is good. */
    public record Rating(String question, String aspect, String type, Scale scale, int score) {}
}
