// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a change is more than chance. */
@Schema(name = "MetricVerdict")
enum Verdict {
    /** The interval of the difference does not hold zero, and the test says so, too. */
    SIGNAL,
    /** The interval holds zero, or the test says that chance alone may have done it. */
    NOISE,
    /** Nothing is known of the chance: the metric has no interval, or the points cannot be compared. */
    NONE
}
