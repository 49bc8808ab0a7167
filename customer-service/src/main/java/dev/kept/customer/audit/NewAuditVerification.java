// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to hold the audit log against.
 *
 * @param known the {@code last} of an earlier verification, kept outside of this service
 */
@Schema(description = "What to hold the audit log against.")
record NewAuditVerification(
        @Schema(
                description = "The `last` of an earlier verification, kept outside of this service: only so can one see"
                        + " that newest entries were cut off.")
        @Valid @Nullable AuditAnchor known) {}
