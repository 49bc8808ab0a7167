// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/** A batch's place among those of its import: the one before may still be at work, in a transaction of its own. */
public interface Turn {
    /**
     * Waits until everything before is stored for good.
     *
     * @throws IllegalStateException if that takes too long, or fails: this transaction must end, and its items will be
     *     stored again when it is their turn
     */
    void await();
}
