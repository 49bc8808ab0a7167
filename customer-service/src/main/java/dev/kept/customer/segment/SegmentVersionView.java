// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment's rule at one version. */
@Schema(name = "SegmentVersion", description = "A segment's rule at one version.")
record SegmentVersionView(
        @Schema(required = true, examples = "2") long version,

        @Schema(required = true, examples = "revenue(365) >= 1000")
        String rule,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant savedAt) {}
