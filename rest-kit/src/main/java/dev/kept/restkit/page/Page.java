// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param data the items, in the order of the list
 * @param page where the list goes on
 */
public record Page<T>(List<T> data, PageInfo page) {
    /**
     * The page made of up to {@code limit + 1} items: the one too many only says that there is more.
     *
     * @param cursor makes the cursor out of the last item of the page
     */
    public static <S, T> Page<T> of(List<S> items, int limit, Function<S, String> cursor, Function<S, T> view) {
        if (items.size() <= limit) {
            return new Page<>(items.stream().map(view).toList(), PageInfo.last());
        }
        List<S> shown = items.subList(0, limit);
        return new Page<>(shown.stream().map(view).toList(), PageInfo.more(cursor.apply(shown.get(limit - 1))));
    }
}
