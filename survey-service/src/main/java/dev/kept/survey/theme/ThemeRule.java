// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import dev.kept.survey.plaintext.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The phrases by which a theme is recognised. */
public final class ThemeRule {

    private final List<Phrase> phrases;
    private final List<Phrase> exceptions;

    /**
     * @param phrases a text that has one of these is of the theme
     * @param exceptions phrases that are overlooked, together with what of the phrases lies inside of them
     */
    public ThemeRule(List<String> phrases, List<String> exceptions) {
        this.phrases = phrases.stream().map(Phrase::of).toList();
        this.exceptions = exceptions.stream().map(Phrase::of).toList();
    }

    /** The first of the phrases that the text has, as the client wrote it. */
    public Optional<String> find(Prepared text) {
        String compact = text.compact;
        String spaced = text.spaced;
        for (Phrase exception : exceptions) {
            compact = exception.unspaced ? compact.replace(exception.needle, "\n") : compact;
            spaced = exception.unspaced ? spaced : spaced.replace(exception.needle, " \n ");
        }
        String chinese = compact;
        String english = spaced;
        return phrases.stream()
                .filter(phrase -> (phrase.unspaced ? chinese : english).contains(phrase.needle))
                .map(Phrase::written)
                .findFirst();
    }

    /** A text, prepared once for the rules of all themes. */
    public static final class Prepared {

        private final String compact;
        private final String spaced;

        public Prepared(String text) {
            String plain = PlainText.of(text);
            this.compact = compact(plain);
            this.spaced = " " + words(plain) + " ";
        }
    }

    /** @param needle what is looked for, in the text without blanks or in the words with single blanks between them */
    private record Phrase(String written, boolean unspaced, String needle) {
        static Phrase of(String written) {
            String plain = PlainText.of(written.strip());
            if (PlainText.unspaced(plain)) {
                return new Phrase(written, true, compact(plain));
            }
            boolean stem = plain.endsWith("*");
            return new Phrase(written, false, " " + words(plain) + (stem ? "" : " "));
        }
    }

    private static String compact(String plain) {
        return plain.replaceAll("\\s+", "");
    }

    private static String words(String plain) {
        return PlainText.words(plain).stream()
                .filter(PlainText.Word::word)
                .map(PlainText.Word::text)
                .collect(Collectors.joining(" "));
    }
}
