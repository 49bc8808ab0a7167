// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.design.Condition;
import dev.kept.survey.design.SurveyPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparisons that conditions consist of. */
final class Comparisons {

    private Comparisons() {}

    /** By the question that they compare. */
    static Map<String, List<Condition>> ofQuestions(List<SurveyPage> pages) {
        return collect(pages, Condition::question);
    }

    /** By the attribute that they compare. */
    static Map<String, List<Condition>> ofAttributes(List<SurveyPage> pages) {
        return collect(pages, Condition::attribute);
    }

    private static Map<String, List<Condition>> collect(
            List<SurveyPage> pages, Function<Condition, @Nullable String> compared) {
        Map<String, List<Condition>> comparisons = new TreeMap<>();
        for (SurveyPage page : pages) {
            collect(page.showIf(), compared, comparisons);
            page.questions().forEach(place -> collect(place.showIf(), compared, comparisons));
            page.jumps().forEach(jump -> collect(jump.when(), compared, comparisons));
        }
        return comparisons;
    }

    private static void collect(
            @Nullable Condition condition,
            Function<Condition, @Nullable String> compared,
            Map<String, List<Condition>> comparisons) {
        if (condition == null) {
            return;
        }
        String key = compared.apply(condition);
        if (key != null) {
            comparisons.computeIfAbsent(key, name -> new ArrayList<>()).add(condition);
        }
        collect(condition.not(), compared, comparisons);
        Stream.of(condition.all(), condition.any())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> collect(part, compared, comparisons));
    }
}
