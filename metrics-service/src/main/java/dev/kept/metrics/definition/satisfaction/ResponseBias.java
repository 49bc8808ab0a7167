// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.math.Proportion;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether those who answered are like those who did not: the share of each group among both, and the difference. */
@Singleton
final class ResponseBias implements MetricDefinition {

    /** Completed invitations, and delivered ones that were not. */
    private record Sides(long answered, long silent) {

        static Sides of(Tally tally) {
            long answered = tally.n("completed");
            return new Sides(answered, tally.n("delivered") - answered);
        }

        static Sides sum(Collection<Sides> all) {
            return new Sides(
                    all.stream().mapToLong(Sides::answered).sum(),
                    all.stream().mapToLong(Sides::silent).sum());
        }
    }

    @Override
    public Metric define() {
        return Metric.named("response-bias", "Bias of those who answered", "作答偏差")
                .in(Family.SATISFACTION, Direction.NEUTRAL)
                .meaning(
                        "How much larger the share of a group is among those who answered than among those who were reached and did not. Ask by group: a customer attribute, the channel or the survey.",
                        "某一群体在作答者中的占比比在收到而未作答者中高多少；须按客户属性、渠道或问卷分组。")
                .about(TallyKind.INVITATIONS)
                .variant(Variant.named("share-difference", Unit.RATIO)
                        .formula(
                                "answered of group / all answered - silent of group / all silent",
                                "该组作答 / 全部作答 − 该组未作答 / 全部未作答")
                        .meaning(
                                "Zero where those who answered are like the others; the interval tells chance from bias.",
                                "为零表示作答者与其他人无异；区间区分偶然与偏差。")
                        .source("Groves 2006, Public Opinion Quarterly 70:646-675; interval: Newcombe 1998")
                        .as(ResponseBias::evaluate))
                .build();
    }

    private static Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        Map<Group, Map<Period, Tally>> tallies =
                cells.tallies(question.periods(), question.slice(), TallyKind.INVITATIONS);
        boolean grouped = !question.slice().groupBy().isEmpty();
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : grouped ? tallies.keySet() : List.of(Group.TOTAL)) {
            Map<Period, Figure> figures = new LinkedHashMap<>();
            for (Period period : question.periods()) {
                Sides all = Sides.sum(tallies.values().stream()
                        .map(known -> Sides.of(known.getOrDefault(period, Tally.NONE)))
                        .toList());
                Sides own = Sides.of(tallies.getOrDefault(group, Map.of()).getOrDefault(period, Tally.NONE));
                figures.put(period, grouped ? figure(own, all, question.level()) : withParts(alone(), own));
            }
            result.put(group, figures);
        }
        return result;
    }

    private static Figure alone() {
        return Figure.undefined("needs-group");
    }

    private static Figure figure(Sides own, Sides all, double level) {
        if (all.answered() == 0 || all.silent() == 0) {
            return withParts(Figure.undefined("0/0"), own);
        }
        BigDecimal difference = share(own.answered(), all.answered())
                .subtract(share(own.silent(), all.silent()), MathContext.DECIMAL128);
        return withParts(
                Figure.of(Quantity.of(difference))
                        .withSample(all.answered() + all.silent())
                        .withIntervals(() -> List.of(Proportion.newcombe(
                                own.answered(), all.answered(), own.silent(), all.silent(), level))),
                own);
    }

    private static BigDecimal share(long some, long all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    private static Figure withParts(Figure figure, Sides own) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("answered", Quantity.of(own.answered()));
        parts.put("silent", Quantity.of(own.silent()));
        return figure.withParts(parts);
    }
}
