// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.facts.TenantDay;
import dev.kept.restkit.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day that a question is about. */
final class AsOf {

    private AsOf() {}

    /** The day that was asked for, else today; what has not come yet is refused. */
    static LocalDate day(@Nullable LocalDate asked, TenantDay today) {
        return notLater("asOf", asked == null ? today.today() : asked, today);
    }

    static LocalDate notLater(String parameter, LocalDate day, TenantDay today) {
        if (day.isAfter(today.today())) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, "day-not-come", today.today())));
        }
        return day;
    }
}
