// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.plaintext.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentScorerTest {

    /** What is promised of the method on the labelled sentences; measured figures are in ADR 22. */
    private static final double FLOOR = 0.80;

    private final SentimentScorer scorer = new SentimentScorer();

    @Test
    void agreesWithTheHandLabelsAsOftenAsIsPromisedInBothLanguages() throws IOException {
        for (boolean chinese : List.of(false, true)) {
            List<String> wrong = new ArrayList<>();
            int count = 0;
            for (String line : labelled()) {
                String text = line.substring(2);
                if (PlainText.unspaced(text) == chinese) {
                    count++;
                    Sentiment found = scorer.score(text);
                    if (!sign(found).equals(line.substring(0, 1))) {
                        wrong.add(line + " -> " + found);
                    }
                }
            }
            double accuracy = 1 - (double) wrong.size() / count;
            System.out.printf(
                    "%s: %d sentences, accuracy %.3f%n%s%n",
                    chinese ? "zh" : "en", count, accuracy, String.join("\n", wrong));
            assertTrue(count >= 30 && accuracy >= FLOOR, () -> "wrong: " + String.join("\n", wrong));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "good | very good",
                "slightly good | good",
                "not good | good",
                "very bad | bad",
                "bad | not bad",
                "good | good!!!",
                "好 | 非常好",
                "不好 | 好",
                "太差 | 有点差",
                "好，但是很贵 | 很贵，但是好"
            })
    void ordersWhatIsSaidMoreOrLessStrongly(String less, String more) {
        assertTrue(
                scorer.score(less).score().compareTo(scorer.score(more).score()) < 0,
                () -> less + scorer.score(less) + more + scorer.score(more));
    }

    @Test
    void namesTheWordsThatMadeTheScoreWithWhatTurnedThem() {
        Sentiment sentiment = scorer.score("The room was not very clean.");
        assertEquals("not very clean", sentiment.words().get(0).text());
        assertEquals(new BigDecimal("-1.44"), sentiment.words().get(0).weight());
        assertEquals(SentimentLabel.NEGATIVE, sentiment.label());
        assertEquals(
                List.of("很满意"),
                scorer.score("服务很满意").words().stream().map(SentimentWord::text).toList());
    }

    @Test
    void fullWidthAndTraditionalFormsAreTheSame() {
        assertEquals(scorer.score("服务很差,失望!"), scorer.score("服務很差，失望！"));
        assertEquals(scorer.score("GOOD"), scorer.score("ｇｏｏｄ"));
    }

    @Test
    void staysWithinItsBoundsAndSaysNothingOfWhatItDoesNotKnow() {
        BigDecimal most = scorer.score("excellent ".repeat(3_000)).score();
        assertTrue(most.compareTo(BigDecimal.ONE) <= 0);
        assertEquals(Sentiment.NONE, scorer.score(null));
        assertEquals(Sentiment.NONE, scorer.score(" \n "));
        assertEquals(Sentiment.NONE, scorer.score("我上周五从上海飞到北京出差"));
        assertEquals(Sentiment.NONE, scorer.score("\ud800\u0000zzz"));
    }

    private static String sign(Sentiment sentiment) {
        return switch (sentiment.label()) {
            case POSITIVE -> "+";
            case NEGATIVE -> "-";
            case NEUTRAL -> "0";
        };
    }

    private static List<String> labelled() throws IOException {
        try (var in = SentimentScorerTest.class.getResourceAsStream("/sentiment/labelled.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
