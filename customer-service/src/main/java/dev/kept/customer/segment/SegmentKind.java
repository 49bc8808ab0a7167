// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

/** By what a segment divides. */
enum SegmentKind {
    /** Where customers are (地理). */
    GEOGRAPHIC,
    /** Who they are (人口统计). */
    DEMOGRAPHIC,
    /** How they think and live (心理). */
    PSYCHOGRAPHIC,
    /** What they do (行为). */
    BEHAVIOURAL,
    /** Several of these. */
    MIXED
}
