// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import dev.kept.survey.plaintext.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that the score is made of, from {@code sentiment/lexicon-*.tsv}: a word or phrase, and what it is. A number
 * from −4 to 4 is its sentiment, 0 guards a phrase whose parts would mislead; {@code x1.3} strengthens or weakens what
 * follows, {@code not} turns it, {@code but} shifts the weight to what comes after. An English word that ends with
 * {@code *} stands for all that begin so.
 */
final class Lexicon {

    /** Longest phrase, in words. */
    static final int LONGEST = 5;

    private static final int SHORTEST_STEM = 3;
    private static final List<String> FILES = List.of("/sentiment/lexicon-en.tsv", "/sentiment/lexicon-zh.tsv");

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> stems = new HashMap<>();

    /** What a word does. */
    enum Kind {
        SENTIMENT,
        DEGREE,
        NEGATION,
        CONTRAST
    }

    /** @param value of a sentiment or a degree */
    record Entry(Kind kind, double value) {}

    private Lexicon() {}

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        FILES.forEach(lexicon::load);
        return lexicon;
    }

    private void load(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A line holds one value and all words that have it.
    private void add(String line) {
        String[] cells = line.split("\t", 2);
        Entry entry = entry(cells[0]);
        for (String word : cells[1].split(",", -1)) {
            String plain = PlainText.of(word.strip());
            if (plain.endsWith("*")) {
                stems.put(plain.substring(0, plain.length() - 1), entry);
            } else {
                entries.put(joined(PlainText.words(plain)), entry);
            }
        }
    }

    private static Entry entry(String value) {
        return switch (value) {
            case "not" -> new Entry(Kind.NEGATION, 0);
            case "but" -> new Entry(Kind.CONTRAST, 0);
            default ->
                value.startsWith("x")
                        ? new Entry(Kind.DEGREE, Double.parseDouble(value.substring(1)))
                        : new Entry(Kind.SENTIMENT, Double.parseDouble(value));
        };
    }

    @Nullable Entry find(List<PlainText.Word> words) {
        Entry entry = entries.get(joined(words));
        return entry == null && words.size() == 1 ? ofStem(words.get(0).text()) : entry;
    }

    @Nullable Entry find(String word) {
        return entries.get(word);
    }

    private @Nullable Entry ofStem(String word) {
        for (int length = word.length(); length >= SHORTEST_STEM; length--) {
            Entry entry = stems.get(word.substring(0, length));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** As people write it: Chinese without blanks. */
    static String joined(List<PlainText.Word> words) {
        String separator = words.stream().allMatch(word -> PlainText.unspaced(word.text())) ? "" : " ";
        return words.stream().map(PlainText.Word::text).collect(Collectors.joining(separator));
    }
}
