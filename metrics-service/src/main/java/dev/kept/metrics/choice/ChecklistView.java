// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a tenant has come. */
@Schema(name = "ValueChecklist", description = "The five steps of managing by customer value, and which are done.")
record ChecklistView(List<Step> steps) {

    /** One of the five. */
    @Schema(name = "ValueChecklistStep", description = "A step, whether it is done, and what says so.")
    record Step(
            @Schema(
                    examples = "set-goals",
                    enumeration = {"find-value", "set-goals", "analyse", "classify-and-act", "involve-everybody"})
            String step,

            @Schema(description = "By language tag.") Map<String, String> title,
            boolean done,

            @Schema(description = "The numbers that decide, by name.")
            Map<String, Long> evidence) {}
}
