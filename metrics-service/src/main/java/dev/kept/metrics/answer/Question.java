// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question about all customers whose every part has been decided: which day, which version of which rules.
 *
 * @param text equal for equal questions, different for any that could have another answer
 * @param answer computes it, and hands over its rows one by one where it is a list
 */
public record Question<A>(String text, Function<Rows, A> answer) {

    /** @param parts whatever the answer depends on besides the facts; each must say all of itself as text */
    public static <A> Question<A> of(Function<Rows, A> answer, @Nullable Object... parts) {
        return new Question<>(Arrays.toString(parts), answer);
    }

    /** Takes the rows of a list. */
    @FunctionalInterface
    public interface Rows {

        /**
         * @param sort place in the list, ascending; rows of the same place stand in the order of the ids
         * @param label what the list can be filtered by
         * @param view as it is shown
         */
        void add(String customer, double sort, String label, Object view);
    }
}
