// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer whose stage would be another one. */
@Schema(name = "StageMover", description = "A customer whose stage of today would be another one under a policy.")
record StageMoverView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "Under the policy in force.")
        Stage from,

        @Schema(required = true, description = "Under the other policy.")
        Stage to) {}
