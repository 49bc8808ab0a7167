// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.snapshot.Name;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as it is told. */
@Schema(
        name = "NewInitiative",
        description = "What is done, from when, and for whom: for a segment or for named customers.")
record NewInitiative(
        @NotNull @Valid Name name,
        @Schema(examples = "VALUE_ADDED_SERVICE") @NotNull InitiativeKind kind,

        @Schema(description = "First local day.", examples = "2026-03-01") @NotNull LocalDate startedOn,

        @Schema(description = "Last local day; left out while it goes on.", examples = "2026-03-31") @Nullable LocalDate endedOn,

        @Schema(description = "Key of a segment: whoever is in it on the first day.", examples = "vip")
        @Nullable @Size(min = 1, max = 100) String segment,

        @Schema(description = "Ids of customers, where no segment is named.") @Nullable @Size(min = 1, max = 10000) List<@NotNull @Size(min = 1, max = 100) String> customerIds) {

    static NewInitiative of(Initiative initiative) {
        String group = initiative.segment();
        return new NewInitiative(
                initiative.name(),
                initiative.kind(),
                initiative.startedOn(),
                initiative.endedOn(),
                group,
                group == null ? initiative.customers() : null);
    }

    /** What no annotation can say. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if ((segment == null) == (customerIds == null)) {
            faults.add(Fault.textAt("/segment", "group-one-of"));
        }
        if (endedOn != null && endedOn.isBefore(startedOn)) {
            faults.add(Fault.textAt("/endedOn", "range-empty", startedOn));
        }
        return faults;
    }
}
