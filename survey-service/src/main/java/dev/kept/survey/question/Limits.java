// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The range of a NUMBER or a DATE. */
final class Limits {

    private Limits() {}

    /** Whether nothing but at most one value lies between its limits, both of which can be read. */
    static boolean empty(Question question) {
        String min = question.min();
        String max = question.max();
        if (min == null || max == null) {
            return false;
        }
        return question.type() == QuestionType.DATE
                ? !LocalDate.parse(min).isBefore(LocalDate.parse(max))
                : new BigDecimal(min).compareTo(new BigDecimal(max)) >= 0;
    }
}
