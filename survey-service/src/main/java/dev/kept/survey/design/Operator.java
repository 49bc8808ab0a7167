// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a condition compares an answer. But for {@link #UNANSWERED}, nothing holds of a question that has no valid answer. */
@Schema(name = "SurveyConditionOperator")
public enum Operator {
    /** There is a valid answer, not only a missing code. */
    ANSWERED,
    UNANSWERED,
    /** Ratings, numbers, dates: this value or more. */
    AT_LEAST,
    /** Ratings, numbers, dates: this value or less. */
    AT_MOST,
    /** Ratings, choices: one of the values is given. */
    ANY_OF,
    /** Ratings, choices: none of the values is given. */
    NONE_OF,
    /** MULTIPLE_CHOICE: all of the values are given. */
    ALL_OF;

    /** Whether it takes one value. */
    public boolean takesValue() {
        return this == AT_LEAST || this == AT_MOST;
    }

    /** Whether it takes a list of values. */
    public boolean takesValues() {
        return this == ANY_OF || this == NONE_OF || this == ALL_OF;
    }
}
