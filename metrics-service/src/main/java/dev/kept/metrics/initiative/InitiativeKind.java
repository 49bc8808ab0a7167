// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

/** What was done. */
enum InitiativeKind {
    /** A process or product was made better. */
    IMPROVEMENT,
    /** Something is given on top. */
    VALUE_ADDED_SERVICE,
    /** Staff or customers were trained. */
    TRAINING,
    /** The brand's standing was worked on. */
    REPUTATION,
    /** Something is done with a partner. */
    PARTNERSHIP,
    /** Prices were lowered for a time. */
    PROMOTION,
    /** A programme for loyal customers. */
    LOYALTY_PROGRAMME,
    OTHER
}
