// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.label.Label;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A touchpoint as a client sees it. */
@Schema(name = "Touchpoint", description = "A station of the customer's journey at which contacts take place.")
record TouchpointView(
        @Schema(required = true, description = "Short name for programs.", examples = "onboarding-call")
        String key,

        @Schema(required = true, description = "Name for people.")
        Label label,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static TouchpointView of(Touchpoint touchpoint) {
        return new TouchpointView(touchpoint.key(), touchpoint.label(), touchpoint.createdAt(), touchpoint.updatedAt());
    }
}
