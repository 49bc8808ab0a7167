// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a score is made.
 *
 * @param lowBelow scores below are in the band LOW
 * @param highFrom scores from here are in the band HIGH
 */
@Schema(name = "ScorePolicy", description = "The components of a score and the edges of its bands.")
record ScorePolicy(
        @NotNull @Valid @Size(min = 1, max = 20) List<@NotNull @Valid Component> components,

        @Schema(description = "Scores below are in the band LOW.", examples = "40") @DecimalMin("0") @DecimalMax("100") double lowBelow,

        @Schema(description = "Scores from here are in the band HIGH.", examples = "70")
        @DecimalMin("0") @DecimalMax("100") double highFrom) {

    Composite of(CustomerSnapshot customer) {
        return Composite.of(
                components.stream().map(component -> component.part(customer)).toList());
    }

    Band band(@Nullable Double score) {
        if (score == null) {
            return Band.UNKNOWN;
        }
        return score < lowBelow ? Band.LOW : score < highFrom ? Band.MIDDLE : Band.HIGH;
    }

    /** What no annotation can say. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (!keys.add(component.key())) {
                faults.add(Fault.textAt("/components/" + i + "/key", "component-repeated", component.key()));
            }
            if (component.worst() == component.best()) {
                faults.add(Fault.textAt("/components/" + i + "/best", "bounds-equal"));
            }
        }
        if (lowBelow > highFrom) {
            faults.add(Fault.textAt("/highFrom", "out-of-range", lowBelow, 100));
        }
        return faults;
    }
}
