// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import dev.kept.survey.plaintext.PlainText;
import dev.kept.survey.plaintext.PlainText.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into what the lexicon knows, longest first, and what it does not. */
final class SentimentUnits {

    private final Lexicon lexicon;

    SentimentUnits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A piece of a text.
     *
     * @param entry what the lexicon says of it
     * @param word false for a sign, which ends a clause
     */
    record Unit(String text, Lexicon.@Nullable Entry entry, boolean word) {
        boolean is(Lexicon.Kind kind) {
            return entry != null && entry.kind() == kind;
        }

        double value() {
            return entry == null ? 0 : entry.value();
        }
    }

    List<Unit> of(String text) {
        List<Word> words = PlainText.words(PlainText.of(text));
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = longestKnown(words, at);
            if (length > 0) {
                List<Word> known = words.subList(at, at + length);
                units.add(new Unit(Lexicon.joined(known), lexicon.find(known), true));
                at += length;
            } else {
                units.addAll(unknown(words.get(at)));
                at++;
            }
        }
        return units;
    }

    private int longestKnown(List<Word> words, int at) {
        for (int length = Math.min(Lexicon.LONGEST, words.size() - at); length > 0; length--) {
            if (lexicon.find(words.subList(at, at + length)) != null) {
                return length;
            }
        }
        return 0;
    }

    // The dictionary that cuts Chinese texts takes some phrases for one word ("很好"): if the lexicon knows all of its
    // parts, they count; if not, it is another word ("出差" has nothing to do with "差").
    private List<Unit> unknown(Word word) {
        List<Unit> parts = new ArrayList<>();
        String text = word.text();
        int at = 0;
        while (PlainText.unspaced(text) && at < text.length()) {
            int end = text.length();
            while (end > at && lexicon.find(text.substring(at, end)) == null) {
                end--;
            }
            if (end == at) {
                break;
            }
            parts.add(new Unit(text.substring(at, end), lexicon.find(text.substring(at, end)), true));
            at = end;
        }
        return at == text.length() && !parts.isEmpty() ? parts : List.of(new Unit(text, null, word.word()));
    }
}
