// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would change if a policy came into force. */
@Schema(name = "LifecyclePolicyPreview", description = "Today's stages, and what they would be under a policy.")
record PolicyPreviewView(
        @Schema(required = true, examples = "2026-11-21") LocalDate asOf,

        @Schema(required = true, description = "By stage, under the policy in force.", examples = "{\"ACTIVE\": 40}")
        Map<Stage, Long> now,

        @Schema(
                required = true,
                description = "By stage, under this policy.",
                examples = "{\"ACTIVE\": 35, \"CHURNED\": 5}")
        Map<Stage, Long> under,

        @Schema(required = true, description = "Customers whose stage of today would be another one.", examples = "5")
        long moving,

        @Schema(required = true, description = "Real customers under the policy in force.", examples = "31")
        long qualifiedNow,

        @Schema(required = true, description = "Real customers under this policy.", examples = "28")
        long qualifiedUnder) {}
