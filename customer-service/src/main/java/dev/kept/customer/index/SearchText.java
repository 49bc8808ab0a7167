// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts by which something is found: in one form, whatever the case, the accents and the width of letters; and cut
 * into pairs of characters, by which an index finds any part of a text, in Chinese too, where names have two or three
 * characters and no spaces.
 */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+ ()./-]*[0-9][0-9+ ()./-]*");
    private static final String BETWEEN = "\n";

    private final List<String> texts = new ArrayList<>();

    /** Adds texts; a missing one adds nothing. */
    SearchText add(Stream<@Nullable String> more) {
        more.filter(Objects::nonNull).map(SearchText::normal).forEach(texts::add);
        return this;
    }

    /** Adds a telephone number by its digits. */
    SearchText addPhones(List<String> phones) {
        phones.forEach(phone -> texts.add(digits(phone)));
        return this;
    }

    /** All texts, one in each line. */
    String text() {
        return String.join(BETWEEN, texts);
    }

    /** The pairs of all texts, never of the end of one and the beginning of the next. */
    Set<String> grams() {
        Set<String> grams = new LinkedHashSet<>();
        texts.forEach(text -> grams.addAll(pairs(text)));
        return grams;
    }

    /** One form: compatibility-decomposed, without marks, in lower case, one space between words. */
    static String normal(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    static String digits(String phone) {
        return Normalizer.normalize(phone, Normalizer.Form.NFKD).replaceAll("[^0-9]", "");
    }

    /** Whether what is searched for may be a part of a telephone number. */
    static boolean isPhone(String normal) {
        return PHONE.matcher(normal).matches();
    }

    /** Neighbouring characters; and each by itself where it is a word already, as in Chinese. */
    static Set<String> pairs(String normal) {
        int[] points = normal.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] > 127) {
                pairs.add(Character.toString(points[i]));
            }
            if (i + 1 < points.length) {
                pairs.add(Character.toString(points[i]) + Character.toString(points[i + 1]));
            }
        }
        return pairs;
    }
}
