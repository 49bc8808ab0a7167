// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certificate of an erasure. */
@Schema(name = "Erasure", description = "The certificate of an erasure: what was removed, when, by whom and why.")
record ErasureView(
        @Schema(examples = "ers_01KAMB7Q9V5W0Y3E8H2D4N6R1T") String id,

        @Schema(description = "The customer, of whom this id is all that is left.")
        String customerId,

        ErasureReason reason,

        @Schema(examples = "2026-11-20") LocalDate requestedOn,

        @Schema(examples = "2026-11-21T08:30:00Z") Instant erasedAt,

        @Schema(description = "Subject of the token with which it was done.", examples = "zhang.wei")
        String erasedBy,

        List<ErasedSection> sections,
        RemovedCopies storedCopies,

        @Schema(description = "The entry of the audit log that tells of it.")
        String auditEntryId,

        @Schema(description = "Hash of that entry, which the audit log's chain vouches for.")
        String auditHash) {}
