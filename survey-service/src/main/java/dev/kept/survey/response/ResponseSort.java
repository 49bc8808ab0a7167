// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders that a list of responses can have; ids decide between equals. */
enum ResponseSort {
    CREATED_AT("createdAt", true),
    CREATED_AT_DESC("createdAt", false),
    ANSWERED_AT("answeredAt", true),
    ANSWERED_AT_DESC("answeredAt", false);

    private final String property;
    private final boolean ascending;

    ResponseSort(String property, boolean ascending) {
        this.property = property;
        this.ascending = ascending;
    }

    /** As in the query string; newest answers first where it is silent. */
    static ResponseSort of(@Nullable String text) {
        if (text == null) {
            return ANSWERED_AT_DESC;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.text().equals(text))
                .findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("sort", "sort-unknown", text, texts()))));
    }

    private static String texts() {
        return Arrays.stream(values()).map(ResponseSort::text).collect(Collectors.joining(", "));
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

    /** What a cursor keeps of the last response of a page. */
    String valueOf(SurveyResponse response) {
        return (property.equals("createdAt") ? response.createdAt() : response.answeredAt()).toString();
    }

    Instant value(String text) {
        return Instant.parse(text);
    }
}
