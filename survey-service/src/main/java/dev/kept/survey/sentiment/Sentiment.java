// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a text feels about what it speaks of.
 *
 * @param score from −1 to 1
 * @param words what made the score; empty where no word of the lexicon occurs
 */
public record Sentiment(BigDecimal score, SentimentLabel label, List<SentimentWord> words) {

    /** A text of which nothing is known. */
    public static final Sentiment NONE = new Sentiment(BigDecimal.ZERO.setScale(4), SentimentLabel.NEUTRAL, List.of());

    public Sentiment {
        words = List.copyOf(words);
    }
}
