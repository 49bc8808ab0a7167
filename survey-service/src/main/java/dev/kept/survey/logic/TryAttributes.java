// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Decimals;
import dev.kept.survey.design.Condition;
import dev.kept.survey.design.SurveyPage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Respondents that stand for all others, as far as conditions on attributes can tell them apart: of each attribute every value
 * that is compared, numbers just beside every limit, one value that is none of them, and none at all, in all combinations.
 */
public final class TryAttributes {

    /** Surveys that tell more kinds of respondents apart by attributes cannot be published. */
    public static final int MOST = 500;

    private static final BigDecimal LEAST_STEP = new BigDecimal("0.0000000001");

    private TryAttributes() {}

    /** How many kinds of respondents the attributes tell apart: 1 where none is compared; counted up to one more than {@link #MOST}. */
    public static int kinds(List<SurveyPage> pages) {
        int kinds = 1;
        for (List<Condition> comparisons : Comparisons.ofAttributes(pages).values()) {
            kinds = Math.min(MOST + 1, kinds * values(comparisons).size());
        }
        return kinds;
    }

    /** One respondent of each kind, at most {@link #MOST}. */
    static List<Map<String, String>> of(List<SurveyPage> pages) {
        List<Map<String, String>> kinds = List.of(Map.of());
        for (Map.Entry<String, List<Condition>> compared :
                Comparisons.ofAttributes(pages).entrySet()) {
            List<Map<String, String>> finer = new ArrayList<>();
            for (Map<String, String> kind : kinds) {
                for (String value : values(compared.getValue())) {
                    finer.add(with(kind, compared.getKey(), value));
                }
            }
            kinds = finer.subList(0, Math.min(MOST, finer.size()));
        }
        return List.copyOf(kinds);
    }

    private static Map<String, String> with(Map<String, String> kind, String name, @Nullable String value) {
        if (value == null) {
            return kind;
        }
        Map<String, String> finer = new HashMap<>(kind);
        finer.put(name, value);
        return finer;
    }

    private static Set<@Nullable String> values(List<Condition> comparisons) {
        Set<@Nullable String> values = new LinkedHashSet<>();
        for (Condition comparison : comparisons) {
            values.addAll(Objects.requireNonNullElse(comparison.values(), List.of()));
            if (comparison.value() != null) {
                BigDecimal limit = new BigDecimal(comparison.value());
                List.of(limit.subtract(LEAST_STEP), limit, limit.add(LEAST_STEP))
                        .forEach(number -> values.add(Decimals.plain(number)));
            }
        }
        String other = "~";
        while (values.contains(other)) {
            other += "~";
        }
        values.add(other);
        values.add(null);
        return values;
    }
}
