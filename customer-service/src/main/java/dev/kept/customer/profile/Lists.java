// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists of words in one form, so that equal sets are equal objects. */
final class Lists {

    private Lists() {}

    /** Sorted and each word once; null where nothing is in it. A null inside stays, for the validation to find it. */
    static @Nullable List<String> sortedOrNull(@Nullable List<String> words) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        return words.stream().anyMatch(Objects::isNull)
                ? words
                : words.stream().distinct().sorted().toList();
    }
}
