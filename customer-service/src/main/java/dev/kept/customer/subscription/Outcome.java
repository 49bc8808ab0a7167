// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the renewal of a term. */
@Schema(name = "TermOutcome")
enum Outcome {
    /** The day is not over yet, or it is but grace is not. */
    OPEN,
    /** Renewed on the due day or before: early renewals belong to their due day. */
    RENEWED,
    /** Renewed within grace. */
    RENEWED_LATE,
    /** The subscription was cancelled instead. */
    CANCELLED,
    /** Grace passed without a renewal. */
    LAPSED
}
