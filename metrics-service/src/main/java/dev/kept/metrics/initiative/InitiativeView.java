// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.snapshot.Name;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative. */
@Schema(name = "Initiative", description = "What is done, from when, and for whom.")
record InitiativeView(
        @Schema(examples = "ini_01JH2V7Z8S9QK3M4N5P6R7T8W9") String id,
        Name name,
        InitiativeKind kind,
        @Schema(examples = "2026-03-01") LocalDate startedOn,
        @Schema(examples = "2026-03-31") @Nullable LocalDate endedOn,
        @Schema(examples = "vip") @Nullable String segment,

        @Schema(description = "How many customers are named.", examples = "0")
        int namedCustomers,

        @Schema(examples = "2026-02-20T08:00:00Z") Instant createdAt) {

    static InitiativeView of(Initiative initiative) {
        return new InitiativeView(
                initiative.id(),
                initiative.name(),
                initiative.kind(),
                initiative.startedOn(),
                initiative.endedOn(),
                initiative.segment(),
                initiative.customers().size(),
                initiative.createdAt());
    }
}
