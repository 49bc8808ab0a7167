// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a withdrawal means for a tenant. */
@Schema(
        name = "ConsentPolicy",
        description = "What a withdrawal of TRACKING means for behaviour events recorded before it.")
record ConsentPolicyView(
        @Schema(
                required = true,
                description =
                        "KEEP: they count as before. ERASE_FUTURE_USE (the default): they stay in the file, no later"
                                + " figure uses them. DELETE: they are deleted.",
                examples = "ERASE_FUTURE_USE")
        @NotNull Withdrawal withdrawal) {}
