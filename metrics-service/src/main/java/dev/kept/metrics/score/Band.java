// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

/** A stretch of scores. */
enum Band {
    /** Below the first edge. */
    LOW,
    /** Between the edges. */
    MIDDLE,
    /** From the second edge up. */
    HIGH,
    /** Less than half of the weight is known. */
    UNKNOWN
}
