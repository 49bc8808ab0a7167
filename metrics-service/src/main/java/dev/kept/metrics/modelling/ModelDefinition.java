// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fitted, with all defaults written out.
 *
 * @param cut last local day that a fit may know; null: the last closed day at the time of the fit
 * @param horizonDays how far ahead it predicts
 * @param assumptions null where nothing was stated
 */
public record ModelDefinition(
        String name,
        ModelKind kind,
        Scope scope,
        @Nullable LocalDate cut,
        int horizonDays,
        ModelOptions options,
        @Nullable ModelAssumptions assumptions) {

    static final int YEAR = 365;

    ModelDefinition named(String other) {
        return new ModelDefinition(other, kind, scope, cut, horizonDays, options, assumptions);
    }

    /** What is taken as given; nothing unless something was stated. */
    public ModelAssumptions given() {
        return assumptions == null ? ModelAssumptions.NONE : assumptions;
    }
}
