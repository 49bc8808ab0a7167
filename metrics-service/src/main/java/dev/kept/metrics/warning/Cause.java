// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

/** Why a customer may be leaving. */
enum Cause {
    /** No purchase for longer than the customer's own rhythm makes likely. */
    SILENCE,
    /** Fewer purchases lately than before, beyond chance. */
    FREQUENCY_DROP,
    /** Fewer contacts than the customer's own habit. */
    CONTACTS_FADING,
    /** A low rating was given. */
    LOW_SATISFACTION,
    /** A complaint waits for longer than was promised. */
    UNRESOLVED_COMPLAINT
}
