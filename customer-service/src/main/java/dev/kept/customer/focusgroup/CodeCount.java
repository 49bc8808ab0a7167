// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a code was noted. */
@Schema(name = "FocusGroupCodeCount", description = "How often a code was noted, in how many sessions.")
record CodeCount(
        @Schema(required = true, examples = "slow-delivery") String code,
        @Schema(required = true, examples = "12") long notes,
        @Schema(required = true, examples = "3") long sessions) {}
