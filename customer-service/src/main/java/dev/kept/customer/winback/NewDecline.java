// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer said no. */
@Schema(name = "NewWinBackDecline", description = "That a customer said no to an offer.")
record NewDecline(
        @Schema(
                description = "When: not before the offer; now where it is left out.",
                examples = "2026-03-14T09:00:00Z")
        @Nullable @PastOrPresent Instant at) {}
