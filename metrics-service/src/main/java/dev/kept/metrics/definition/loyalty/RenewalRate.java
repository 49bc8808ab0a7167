// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Renewals of those that were due. */
@Singleton
final class RenewalRate implements MetricDefinition {

    private static final List<String> PARTS = List.of("renewed", "renewedLate", "cancelled", "lapsed", "open");
    private static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics";

    @Override
    public Metric define() {
        return Metric.named("renewal-rate", "Renewal rate", "续订率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the terms that were due in the period those that were renewed: an early renewal belongs to the day on which it was due.",
                        "期间到期的合同中续订的比例；提前续订计入其到期日所在期间。")
                .about(TallyKind.RENEWALS)
                .variant(count(
                        "on-time",
                        List.of("renewed"),
                        "renewed / due",
                        "按时续订 / 到期",
                        "On the due day or before.",
                        "到期日当天或之前续订。"))
                .variant(count(
                        "with-grace",
                        List.of("renewed", "renewedLate"),
                        "(renewed + renewedLate) / due",
                        "（按时续订 + 宽限期续订）/ 到期",
                        "Within grace, too; terms whose grace is not over are due and not renewed yet.",
                        "含宽限期内续订；宽限期未满者计入到期而未续订。"))
                .variant(value(
                        "value-on-time",
                        List.of("renewed"),
                        "value of renewed / value of due",
                        "按时续订金额 / 到期金额",
                        "By what the next term costs.",
                        "按下一期金额加权。"))
                .variant(value(
                        "value-with-grace",
                        List.of("renewed", "renewedLate"),
                        "value of renewed and renewedLate / value of due",
                        "续订金额（含宽限期）/ 到期金额",
                        "By what the next term costs, within grace too.",
                        "按下一期金额加权，含宽限期内续订。"))
                .build();
    }

    private static Variant count(
            String key, List<String> kept, String formula, String chinese, String meaning, String meaningChinese) {
        return Variant.named(key, Unit.RATIO)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source(SOURCE + "; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.RENEWALS)
                        .as((tally, question) -> Shares.of(count(tally, kept), count(tally, PARTS), question.level())
                                .withParts(parts(tally))));
    }

    private static Variant value(
            String key, List<String> kept, String formula, String chinese, String meaning, String meaningChinese) {
        return Variant.named(key, Unit.RATIO)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source(SOURCE)
                .as(Aggregate.tally(TallyKind.RENEWALS)
                        .as((tally, question) -> Figure.ratio(
                                        Quantity.money(Tallied.amount(tally, kept)),
                                        Quantity.money(Tallied.amount(tally, PARTS)))
                                .withSample(count(tally, PARTS))
                                .withParts(parts(tally))));
    }

    private static long count(Tally tally, List<String> names) {
        return names.stream().mapToLong(tally::n).sum();
    }

    private static Map<String, Quantity> parts(Tally tally) {
        Map<String, Quantity> parts = Tallied.counts(tally, PARTS);
        parts.put("due", Quantity.of(count(tally, PARTS)));
        parts.put("dueValue", Quantity.money(Tallied.amount(tally, PARTS)));
        return parts;
    }
}
