// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a walk through the whole chain has found. */
@Schema(description = "What a walk through the whole audit log has found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditVerification(
        @Schema(description = "Whether every entry is as it was written and none is missing.")
        boolean intact,

        @Schema(description = "How many entries were walked through.", examples = "42")
        long entries,

        @Schema(description = "The first entry at which the chain breaks.") @Nullable Break firstBroken,

        @Schema(description = "The newest entry; keep it and send it as `known` with a later verification.") @Nullable AuditAnchor last) {

    /** Why a chain breaks. */
    @Schema(name = "AuditBreakReason")
    enum Reason {
        /** The content of the entry does not give its hash. */
        ALTERED,
        /** One or more entries before it are gone. */
        ENTRY_MISSING,
        /** It does not hold the hash of the entry before it. */
        LINK_BROKEN,
        /** The chain does not hold what was seen of it before. */
        KNOWN_ENTRY_DIFFERS
    }

    /**
     * Where a chain breaks.
     *
     * @param id null if that entry is gone
     */
    @Schema(name = "AuditBreak")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Break(long sequence, @Nullable String id, Reason reason) {}
}
