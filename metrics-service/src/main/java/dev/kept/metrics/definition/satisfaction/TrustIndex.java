// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
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
import dev.kept.metrics.definition.OfAspect;
import dev.kept.metrics.definition.Ratings;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trust as an index of what customers say and of what the company does: each part from 0 to 100, equal weights. */
@Singleton
final class TrustIndex implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("CSAT", "RATING");
    private static final String SOURCE =
            "Morgan & Hunt 1994, Journal of Marketing 58:20-38; OECD/JRC Handbook on Composite Indicators 2008";
    private static final Figure NOTHING = Figure.undefined("0/0");
    private static final Formula SAID = OfAspect.only("trust", Ratings.indexOf(TYPES));
    private static final Formula DONE = Aggregate.tally(TallyKind.COMPLAINTS).as((tally, question) -> resolved(tally));
    private static final Formula PROMISES =
            Aggregate.tally(TallyKind.COMPLAINTS).as((tally, question) -> kept(tally));

    @Override
    public Metric define() {
        return Metric.named("trust-index", "Trust", "客户信任度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Ratings of questions whose aspect is trust, complaints that are resolved, and promises of service that were kept, as one index from 0 to 100.",
                        "由问卷中“trust”（信任）方面的评分、投诉解决情况与服务承诺兑现情况合成的指数（0 至 100）。")
                .variant(Variant.named("composite", Unit.POINTS)
                        .formula("mean of survey, resolved and promises, as far as known", "问卷、解决、承诺三项（已知者）的平均")
                        .meaning(
                                "Equal weights over the parts that are known; undefined while fewer than two of the three are. Each part is a definition of its own.",
                                "已知各项权重相等；已知少于两项时无定义。各项均可单独查询。")
                        .source(SOURCE)
                        .as(TrustIndex::composite))
                .variant(part("survey", "index of the ratings of trust", "信任评分指数", SAID))
                .variant(part("resolved", "100 x resolved / opened", "100 × 已解决 / 受理数", DONE))
                .variant(part("promises", "100 x kept / promises decided", "100 × 兑现 / 已见分晓的承诺", PROMISES))
                .build();
    }

    private static Variant part(String key, String english, String chinese, Formula formula) {
        return Variant.named(key, Unit.POINTS)
                .formula(english, chinese)
                .meaning("One of the three parts of the index, from 0 to 100.", "指数三项之一（0 至 100）。")
                .source(SOURCE)
                .as(formula);
    }

    private static Figure resolved(Tally tally) {
        return Figure.ratio(tally.n("resolved"), tally.n("opened"))
                .inPoints()
                .withSample(tally.n("opened"))
                .withParts(parts(tally, "resolved", "opened"));
    }

    /** Within the target, of those of which it is known. */
    private static Figure kept(Tally tally) {
        long kept = tally.n("answeredInTime") + tally.n("resolvedInTime");
        long decided = tally.n("answerTarget") + tally.n("resolutionTarget");
        return Figure.ratio(kept, decided)
                .inPoints()
                .withSample(decided)
                .withParts(parts(tally, "answeredInTime", "resolvedInTime", "answerTarget", "resolutionTarget"));
    }

    private static Map<String, Quantity> parts(Tally tally, String... names) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        for (String name : names) {
            parts.put(name, Quantity.of(tally.n(name)));
        }
        return parts;
    }

    private static Map<Group, Map<Period, Figure>> composite(CellReader cells, MetricQuestion question) {
        List<Map<Group, Map<Period, Figure>>> known = List.of(
                SAID.evaluate(cells, question), DONE.evaluate(cells, question), PROMISES.evaluate(cells, question));
        Set<Group> groups = new HashSet<>();
        known.forEach(part -> groups.addAll(part.keySet()));
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, Figure> figures = new LinkedHashMap<>();
            for (Period period : question.periods()) {
                figures.put(
                        period,
                        mean(known.stream()
                                .map(part -> part.getOrDefault(group, Map.of()).getOrDefault(period, NOTHING))
                                .toList()));
            }
            result.put(group, figures);
        }
        return result;
    }

    private static Figure mean(List<Figure> all) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        List<BigDecimal> values = new ArrayList<>();
        for (Figure figure : all) {
            parts.putAll(figure.parts());
            if (figure.value() != null) {
                values.add(figure.value().value());
            }
        }
        if (values.size() < 2) {
            return Figure.undefined("too-few-parts").withParts(parts);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figure.of(Quantity.of(sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128)))
                .uncertainFor(Figure.NO_METHOD)
                .withParts(parts);
    }
}
