// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Distribution;
import dev.kept.metrics.definition.Distribution.Computation;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many different things a customer buys. */
@Singleton
final class PurchaseBreadth implements MetricDefinition {

    private static final String CATEGORIES = "categories:";
    private static final String PRODUCTS = "products:";
    private static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics";

    @Override
    public Metric define() {
        return Metric.named("purchase-breadth", "Purchase breadth", "购买品类广度")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Distinct categories, or products, of what a customer bought. Customers of whom none is known are left"
                                + " out, with their number.",
                        "客户购买的不同品类（或产品）数；完全未注明者剔除并给出数量。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .variant(named("categories", "mean of distinct categories", "不同品类数的平均值")
                        .meaning("Of the buyers of the period.", "期间购买客户。")
                        .as(formula(TallyKind.BREADTH, CATEGORIES, Distribution::mean)))
                .variant(named("categories-median", "median of distinct categories", "不同品类数的中位数")
                        .meaning("Of the buyers of the period.", "期间购买客户。")
                        .as(formula(TallyKind.BREADTH, CATEGORIES, Distribution::median)))
                .variant(named("products", "mean of distinct products", "不同产品数的平均值")
                        .meaning("Of the buyers of the period.", "期间购买客户。")
                        .as(formula(TallyKind.BREADTH, PRODUCTS, Distribution::mean)))
                .variant(named("products-median", "median of distinct products", "不同产品数的中位数")
                        .meaning("Of the buyers of the period.", "期间购买客户。")
                        .as(formula(TallyKind.BREADTH, PRODUCTS, Distribution::median)))
                .variant(named("lifetime-categories", "mean of distinct categories ever", "累计不同品类数的平均值")
                        .meaning("Of all customers up to the end of the period.", "截至期末的全部客户。")
                        .as(formula(TallyKind.LIFETIME_BREADTH, CATEGORIES, Distribution::mean)))
                .variant(named("lifetime-products", "mean of distinct products ever", "累计不同产品数的平均值")
                        .meaning("Of all customers up to the end of the period.", "截至期末的全部客户。")
                        .as(formula(TallyKind.LIFETIME_BREADTH, PRODUCTS, Distribution::mean)))
                .variant(named("lifetime-products-median", "median of distinct products ever", "累计不同产品数的中位数")
                        .meaning("Of all customers up to the end of the period.", "截至期末的全部客户。")
                        .as(formula(TallyKind.LIFETIME_BREADTH, PRODUCTS, Distribution::median)))
                .build();
    }

    private static Variant.Builder named(String key, String formula, String chinese) {
        return Variant.named(key, Unit.COUNT).formula(formula, chinese).source(SOURCE);
    }

    private static Formula formula(TallyKind kind, String prefix, Computation computation) {
        return Aggregate.tally(kind).as((tally, question) -> {
            Distribution all = Distribution.of(tally, prefix);
            Distribution known = all.without(0);
            Map<String, Quantity> parts = new LinkedHashMap<>();
            parts.put("customers", Quantity.of(known.n()));
            parts.put("distinct", Quantity.of(known.sum()));
            return computation
                    .of(known, question.level())
                    .withParts(parts)
                    .withExclusions(Map.of("nothing-known", all.times(0)));
        });
    }
}
