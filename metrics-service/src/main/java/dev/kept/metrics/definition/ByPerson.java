// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The definitions of a survey figure that differ in what counts once: every answer, the latest of each person, one of each
 * person and wave, each person by the mean. Surveys and waves are pooled as far as the filter accepts them.
 */
public final class ByPerson {

    private static final String NPS =
            "Reichheld, The One Number You Need to Grow, HBR 2003; Rocks, American Statistician 70 (2016)";
    private static final String ISO = "ISO 10004:2018; GB/T 19039-2009; Wilson 1927";
    private static final String CLUSTERS = "; Liang & Zeger 1986, Biometrika 73:13-22";

    private static final Map<Respondents.Unit, Text> MEANINGS = Map.of(
            Respondents.Unit.LATEST,
            new Text(
                    "The latest response of each customer in the period counts once, over all chosen surveys and waves.",
                    "期间内每位客户的最近一份答卷计一次，合并所选问卷与批次。"),
            Respondents.Unit.LATEST_PER_WAVE,
            new Text(
                    "The latest response of each customer in each wave counts once; what one customer said is not taken to be independent.",
                    "每位客户在每个批次中的最近一份答卷计一次；同一客户的回答不视为相互独立。"),
            Respondents.Unit.MEAN,
            new Text(
                    "Each customer counts once, by the mean score of all answers in the period.",
                    "每位客户按期间内全部答案的平均分计一次。"),
            Respondents.Unit.ACCOUNT,
            new Text(
                    "Each customer counts once: the answers of an account weigh together as much as the only one of another.",
                    "每位客户（账户）权重相同：其全部答案合计计一次。"),
            Respondents.Unit.ANSWER,
            new Text(
                    "Every answer counts once; the interval knows that answers of one customer resemble each other.",
                    "每个答案计一次；区间考虑同一客户的答案彼此相关。"),
            Respondents.Unit.WEIGHTED_ANSWER,
            new Text(
                    "Every answer with its survey weight; the interval knows that answers of one customer resemble each other.",
                    "每个答案按调查权重计；区间考虑同一客户的答案彼此相关。"));

    private ByPerson() {}

    /** Net scores in points. */
    public static List<Variant> netScores(Set<String> types) {
        return Keys.ALL.stream()
                .map(key -> variant(
                        key.name(),
                        Unit.POINTS,
                        key.unit(),
                        new Text("100 x (promoters - detractors) / n", "100 ×（推荐者 − 贬损者）/ n"),
                        NPS,
                        PersonFigures.netScore(types, key.unit())))
                .toList();
    }

    /** Shares of the satisfied, named as top boxes. */
    public static List<Variant> topBoxes(Set<String> types) {
        return Keys.ALL.stream()
                .map(key -> variant(
                        "top-box-" + key.name(),
                        Unit.RATIO,
                        key.unit(),
                        new Text("satisfied / n", "满意 / n"),
                        ISO,
                        PersonFigures.topBox(types, key.unit())))
                .toList();
    }

    /** Mean scores; the mean of each person's mean is {@code mean-per-account}. */
    public static List<Variant> means(Set<String> types) {
        return Keys.ALL.stream()
                .filter(key -> key.unit() != Respondents.Unit.MEAN)
                .map(key -> variant(
                        "mean-" + key.name(),
                        Unit.SCORE,
                        key.unit(),
                        new Text("sum of scores / n", "分值之和 / n"),
                        ISO,
                        PersonFigures.mean(types, key.unit())))
                .toList();
    }

    private record Keys(String name, Respondents.Unit unit) {
        private static final List<Keys> ALL = List.of(
                new Keys("latest-per-customer", Respondents.Unit.LATEST),
                new Keys("latest-per-wave", Respondents.Unit.LATEST_PER_WAVE),
                new Keys("mean-per-customer", Respondents.Unit.MEAN),
                new Keys("per-account", Respondents.Unit.ACCOUNT),
                new Keys("clustered", Respondents.Unit.ANSWER),
                new Keys("clustered-weighted", Respondents.Unit.WEIGHTED_ANSWER));
    }

    private static Variant variant(
            String key, Unit unit, Respondents.Unit once, Text formula, String source, Formula computation) {
        Text meaning = MEANINGS.getOrDefault(once, formula);
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(meaning)
                .source(once == Respondents.Unit.LATEST || once == Respondents.Unit.MEAN ? source : source + CLUSTERS)
                .as(computation);
    }
}
