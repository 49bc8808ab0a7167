// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a metric should reach in one group.
 *
 * @param group dimension to value, as in a series
 * @param value in the unit of the definition
 */
@Schema(name = "MetricGroupTarget", description = "What the metric should reach in one group.")
public record GroupTarget(
        @Schema(
                description = "Dimension to value, exactly as the group of a series says.",
                examples = "{\"region\": \"华东\"}")
        @NotEmpty @Size(max = 6) Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 200) String> group,

        @Schema(description = "In the unit of the definition.", examples = "0.92")
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value) {

    public GroupTarget {
        // A body that leaves it out is refused by its constraint, which says so better than an exception here.
        group = group == null ? Map.of() : Map.copyOf(group);
    }
}
