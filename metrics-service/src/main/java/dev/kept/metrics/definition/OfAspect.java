// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Slice;

/** A formula of answers, asked of the questions of one aspect alone. */
public final class OfAspect {

    private OfAspect() {}

    /** @param aspect as the questions of the survey name it */
    public static Formula only(String aspect, Formula formula) {
        return (cells, question) -> formula.evaluate(cells, only(aspect, question));
    }

    /** The same definition, of one aspect. */
    public static Variant only(String aspect, Variant variant) {
        return Variant.named(variant.key(), variant.unit())
                .formula(variant.formula())
                .meaning(variant.meaning())
                .source(variant.source())
                .as(only(aspect, variant.computation()));
    }

    private static MetricQuestion only(String aspect, MetricQuestion question) {
        return new MetricQuestion(
                question.grain(),
                question.periods(),
                question.slice().only(Slice.ASPECT, aspect),
                question.level(),
                question.weights());
    }
}
