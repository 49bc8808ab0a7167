// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a respondent is: at a page, or at one of the ends.
 *
 * @param shown the page; null at an end
 * @param closing what is said at an end, where the survey says something
 * @param progress how far this is, from 0 to 1; never falls on the way forward
 */
public record Step(
        Outcome outcome,
        @Nullable ShownPage shown,
        @Nullable String closing,
        double progress) {

    /** What there is to do. */
    public enum Outcome {
        /** A page to be answered. */
        PAGE,
        /** Everything was asked. */
        FINISHED,
        /** The respondent is not among those whom the survey asks. */
        SCREENED_OUT
    }

    public boolean atPage() {
        return outcome == Outcome.PAGE;
    }

    /** @throws NullPointerException at an end */
    public ShownPage page() {
        return Objects.requireNonNull(shown);
    }
}
