// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of one customer up to a day.
 *
 * @param transitions oldest first, each to another stage than the one before
 * @param nextCheck the first day after the horizon on which time alone may change the stage; null for none
 */
public record StageHistory(
        List<StageTransition> transitions, @Nullable LocalDate nextCheck) {

    /** The transition that led to the stage of a day; null before the customer was known. */
    public @Nullable StageTransition on(LocalDate day) {
        StageTransition found = null;
        for (StageTransition transition : transitions) {
            if (transition.on().isAfter(day)) {
                break;
            }
            found = transition;
        }
        return found;
    }

    /** The stage of a day; null before the customer was known. */
    public @Nullable Stage stage(LocalDate day) {
        StageTransition transition = on(day);
        return transition == null ? null : transition.to();
    }
}
