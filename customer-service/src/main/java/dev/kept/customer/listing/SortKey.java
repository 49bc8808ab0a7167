// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One name by which a list may be sorted.
 *
 * @param name as written in {@code sort}
 * @param expression what the database orders by; never null
 * @param value the same value of a row, as text for the cursor
 * @param parse the reverse of {@code value}
 */
public record SortKey<E>(String name, String expression, Function<E, String> value, Function<String, Object> parse) {

    /** Sorts by an instant. */
    public static <E> SortKey<E> instant(String name, String attribute, Function<E, Instant> value) {
        return new SortKey<>(name, "e." + attribute, row -> value.apply(row).toString(), Instant::parse);
    }

    /** Sorts by an exact number. */
    public static <E> SortKey<E> decimal(String name, String attribute, Function<E, BigDecimal> value) {
        return new SortKey<>(name, "e." + attribute, row -> value.apply(row).toPlainString(), BigDecimal::new);
    }

    /** Sorts by a whole number. */
    public static <E> SortKey<E> integer(String name, String attribute, Function<E, Integer> value) {
        return new SortKey<>(name, "e." + attribute, row -> value.apply(row).toString(), Integer::valueOf);
    }

    /** Sorts by a text that may be missing; a missing one comes where an empty one would. */
    public static <E> SortKey<E> text(String name, String attribute, Function<E, @Nullable String> value) {
        return new SortKey<>(
                name,
                "coalesce(e." + attribute + ", '')",
                row -> {
                    String text = value.apply(row);
                    return text == null ? "" : text;
                },
                text -> text);
    }
}
