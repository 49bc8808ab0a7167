// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.restkit.problem.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what churns can be cut: a month, or what is known of the customer now. */
enum ChurnGroup {
    MONTH("month", "to_char(r.churned_on, 'YYYY-MM')"),
    TYPE("type", "c.type"),
    COUNTRY("country", "c.country"),
    REGION("region", "c.region"),
    CITY("city", "c.city"),
    ACQUISITION_CHANNEL("acquisitionChannel", "c.acquisition_channel");

    private final String parameter;
    private final String column;

    ChurnGroup(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    String column() {
        return column;
    }

    /** What a parameter names; a problem that names the known ones. */
    static ChurnGroup of(String parameter) {
        return Stream.of(values())
                .filter(group -> group.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> INVALID_REQUEST.withFaults(List.of(Fault.textParameter(
                        "groupBy",
                        "churn-group",
                        Stream.of(values()).map(group -> group.parameter).collect(Collectors.joining(", "))))));
    }
}
