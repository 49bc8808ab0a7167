// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import java.util.Map;
import java.util.Set;

/** Figures of what is sold, which can be cut by product line although customers have none. */
public final class ProductLines {

    /** Why there is no count of several product lines together: who is in two of them would count twice. */
    private static final String OVERLAP = "product-lines-overlap";

    private static final String PRODUCT_LINE = "productLine";

    private ProductLines() {}

    /** The formula on sales where a question names a dimension of the kind, else the other. */
    public static Formula or(TallyKind kind, Formula sales, Formula otherwise) {
        return (cells, question) -> {
            Slice slice = question.slice();
            boolean named = kind.dimensions().stream()
                    .anyMatch(name ->
                            slice.groupBy().contains(name) || slice.filter().containsKey(name));
            return (named ? sales : otherwise).evaluate(cells, question);
        };
    }

    /** A count by product line: of one line, or of each by itself. */
    public static Formula count(TallyKind kind, String part, String name) {
        return Aggregate.tally(kind).as((tally, question) -> {
            if (overlaps(question.slice())) {
                return Figure.undefined(OVERLAP);
            }
            Quantity count = Quantity.of(tally.n(part));
            return Figure.of(count).withParts(Map.of(name, count));
        });
    }

    private static boolean overlaps(Slice slice) {
        return !slice.groupBy().contains(PRODUCT_LINE)
                && slice.filter().getOrDefault(PRODUCT_LINE, Set.of()).size() > 1;
    }
}
