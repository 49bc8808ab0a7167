// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.plaintext;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in the one form in which texts are compared: compatibility characters (full-width letters, ligatures) and letter
 * case are folded by Unicode's NFKC_Casefold, traditional Chinese characters become simplified ones. Words are found by
 * Unicode's rules, Chinese ones by ICU's dictionary.
 */
public final class PlainText {

    /** What the traditional form is brought into; characters with several simplified forms take the commonest. */
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    // An iterator holds a position, so each text gets a copy of its own.
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private PlainText() {}

    /** The text in its one form; not for people to read. */
    public static String of(String text) {
        return SIMPLIFIED.transliterate(FOLDED.normalize(text)).replace('’', '\'');
    }

    /**
     * The words of a text and what stands between them, without blanks.
     *
     * @param plain a result of {@link #of}
     */
    public static List<Word> words(String plain) {
        BreakIterator breaks = (BreakIterator) WORDS.clone();
        breaks.setText(plain);
        List<Word> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String text = plain.substring(start, end);
            if (text.indexOf('\n') >= 0) {
                words.add(new Word("\n", false));
            } else if (!text.isBlank()) {
                words.add(new Word(text, breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT));
            }
        }
        return words;
    }

    /** Whether words of this text are written without blanks between them. */
    public static boolean unspaced(String plain) {
        return plain.codePoints().anyMatch(Character::isIdeographic);
    }

    /**
     * A piece of a text.
     *
     * @param word whether it is a word or number; else a sign
     */
    public record Word(String text, boolean word) {}
}
