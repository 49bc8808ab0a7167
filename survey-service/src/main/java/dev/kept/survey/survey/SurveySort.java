// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders that a list of surveys can have. */
enum SurveySort {
    CREATED_AT("createdAt", true),
    CREATED_AT_DESC("createdAt", false),
    KEY("key", true),
    KEY_DESC("key", false);

    private final String property;
    private final boolean ascending;

    SurveySort(String property, boolean ascending) {
        this.property = property;
        this.ascending = ascending;
    }

    /** As in the query string: {@code key}, {@code -createdAt}; newest first where it is silent. */
    static SurveySort of(@Nullable String text) {
        if (text == null) {
            return CREATED_AT_DESC;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.text().equals(text))
                .findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("sort", "sort-unknown", text, texts()))));
    }

    private static String texts() {
        return Arrays.stream(values()).map(SurveySort::text).collect(Collectors.joining(", "));
    }

    private String text() {
        return (ascending ? "" : "-") + property;
    }

    String property() {
        return property;
    }

    String comparison() {
        return ascending ? ">" : "<";
    }

    String order() {
        return ascending ? "" : " desc";
    }

    String valueOf(Survey survey) {
        return property.equals("key") ? survey.key() : survey.createdAt().toString();
    }

    Object value(String text) {
        return property.equals("key") ? text : Instant.parse(text);
    }
}
