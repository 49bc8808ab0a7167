// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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
 */
public record Reply(String person, String response, Instant at, String wave, BigDecimal weight, List<Rating> ratings) {

    public Reply {
        ratings = List.copyOf(ratings);
    }

    /** One answer; high is good. */
    public record Rating(String question, String aspect, String type, Scale scale, int score) {}
}
