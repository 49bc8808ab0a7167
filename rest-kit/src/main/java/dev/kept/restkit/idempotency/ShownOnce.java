// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

/**
 * An answer that shows something once, such as a new secret. Of it nothing is kept for a request that comes again with its
 * {@code Idempotency-Key}: that one gets the other answer.
 */
public interface ShownOnce {

    /** What a request that comes again is answered. */
    Object shownAgain();
}
