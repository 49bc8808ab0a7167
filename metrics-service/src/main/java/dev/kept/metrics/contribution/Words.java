// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A short list that is hashed only once: labels and segments are looked up for every point. */
final class Words extends AbstractList<String> implements RandomAccess {

    private final String[] words;
    private final int hash;

    private Words(String[] words) {
        this.words = words;
        this.hash = Arrays.hashCode(words); // as a list's
    }

    static Words of(List<String> list) {
        return list instanceof Words known ? known : new Words(list.toArray(String[]::new));
    }

    @Override
    public String get(int index) {
        return words[index];
    }

    @Override
    public int size() {
        return words.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Words that
                        ? hash == that.hash && Arrays.equals(words, that.words)
                        : super.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
