// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access export. */
@Schema(name = "AccessExport", description = "Permission to fetch everything that is held of a customer.")
record AccessExportView(
        @Schema(examples = "exp_01KAMB7Q9V5W0Y3E8H2D4N6R1T") String id,

        String customerId,
        AccessExportStatus status,

        @Schema(examples = "2026-11-20") LocalDate requestedOn,

        @Schema(examples = "2026-11-21T08:30:00Z") Instant requestedAt,

        @Schema(description = "Subject of the token with which it was asked for.", examples = "zhang.wei")
        String requestedBy,

        @Schema(description = "Its content can be fetched until then.", examples = "2026-11-28T08:30:00Z")
        Instant expiresAt) {}
