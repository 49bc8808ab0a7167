// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import dev.kept.survey.sentiment.Lexicon.Kind;
import dev.kept.survey.sentiment.SentimentUnits.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentiment of a Chinese or English text by a lexicon and the rules of VADER (Hutto and Gilbert, "VADER: A
 * Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014): degree words and negation up
 * to three words before, contrast, exclamation marks; the sum s becomes s / √(s² + 15).
 */
public final class SentimentScorer {

    private static final int REACH = 3;
    private static final double TURNED = -0.74;
    private static final double BEFORE_BUT = 0.5;
    private static final double AFTER_BUT = 1.5;
    private static final double PER_EXCLAMATION = 0.292;
    private static final int EXCLAMATIONS = 3;
    private static final double ALPHA = 15;
    private static final int SCALE = 4;

    /** Longer texts are judged by their beginning: no sum says anything about a book. */
    private static final int LONGEST_TEXT = 20_000;

    private final SentimentUnits units = new SentimentUnits(Lexicon.load());

    /** The sentiment of a text; {@link Sentiment#NONE} of nothing. */
    public Sentiment score(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Sentiment.NONE;
        }
        List<Unit> all = units.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        int lastBut = lastContrast(all);
        double sum = 0;
        List<SentimentWord> words = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (!all.get(at).is(Kind.SENTIMENT) || all.get(at).value() == 0) {
                continue;
            }
            int from = reach(all, at);
            double weight = weight(all, from, at);
            if (lastBut >= 0) {
                weight *= at < lastBut ? BEFORE_BUT : AFTER_BUT;
            }
            sum += weight;
            words.add(new SentimentWord(phrase(all, from, at), rounded(weight, 2)));
        }
        if (words.isEmpty()) {
            return Sentiment.NONE;
        }
        sum += Math.signum(sum) * PER_EXCLAMATION * exclamations(all);
        BigDecimal score = rounded(sum / Math.sqrt(sum * sum + ALPHA), SCALE);
        return new Sentiment(score, SentimentLabel.of(score), words);
    }

    private static int lastContrast(List<Unit> all) {
        int last = -1;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).is(Kind.CONTRAST)) {
                last = at;
            }
        }
        return last;
    }

    /** Where what bears upon a word begins: at most three words before, in the same clause, behind another judgement. */
    private static int reach(List<Unit> all, int at) {
        int from = at;
        while (from > 0
                && at - from < REACH
                && all.get(from - 1).word()
                && !all.get(from - 1).is(Kind.SENTIMENT)
                && !all.get(from - 1).is(Kind.CONTRAST)) {
            from--;
        }
        while (from < at && !turnsOrStrengthens(all.get(from))) {
            from++;
        }
        return from;
    }

    private static boolean turnsOrStrengthens(Unit unit) {
        return unit.is(Kind.NEGATION) || unit.is(Kind.DEGREE);
    }

    private static double weight(List<Unit> all, int from, int at) {
        double weight = all.get(at).value();
        for (Unit before : all.subList(from, at)) {
            if (before.is(Kind.NEGATION)) {
                weight *= TURNED;
            } else if (before.is(Kind.DEGREE)) {
                weight *= before.value();
            }
        }
        return weight;
    }

    private static String phrase(List<Unit> all, int from, int at) {
        StringBuilder phrase = new StringBuilder();
        for (Unit unit : all.subList(from, at + 1)) {
            boolean blank =
                    phrase.length() > 0 && !Character.isIdeographic(unit.text().codePointAt(0));
            phrase.append(blank ? " " : "").append(unit.text());
        }
        return phrase.toString();
    }

    private static long exclamations(List<Unit> all) {
        return Math.min(
                EXCLAMATIONS,
                all.stream()
                        .filter(unit -> !unit.word() && unit.text().startsWith("!"))
                        .count());
    }

    private static BigDecimal rounded(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
    }
}
