// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

/** How far a point can be relied on. */
enum PointStatus {
    /** The period is complete and the value exists. */
    OK,
    /** There is no value; the reason says why. */
    UNDEFINED,
    /** The value rests on fewer than the caller asked for. */
    INSUFFICIENT,
    /** The period holds days that are not closed yet; the coverage says how many are. */
    PARTIAL
}
