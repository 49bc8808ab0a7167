// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a secret is replaced. */
@Schema(name = "NewWebhookSecretRotation", description = "How long both secrets hold.")
record NewSecretRotation(
        @Schema(
                description = "Hours in which deliveries are signed with the former secret too. Default: 24.",
                examples = "24")
        @Nullable @Min(0) @Max(168) Integer overlapHours) {}
