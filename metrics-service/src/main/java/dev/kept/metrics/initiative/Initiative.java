// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.snapshot.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative.
 *
 * @param endedOn last day; null while it goes on
 * @param segment key of the segment whose members of the first day it is for; null where the customers are named
 * @param customers for whom it is; empty where a segment is named
 */
record Initiative(
        String id,
        Name name,
        InitiativeKind kind,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String segment,
        List<String> customers,
        Instant createdAt,
        long version) {}
