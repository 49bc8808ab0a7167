// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.snapshot.Name;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is done for customers of a class.
 *
 * @param tier of service that they get
 */
@Schema(
        name = "ValueAction",
        description = "What is done for customers of a class, and the tier of service that they get.")
record ValueAction(
        @Schema(examples = "STAR") @NotNull ValueClass valueClass,
        @NotNull @Valid Name action,

        @Schema(examples = "gold") @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*") @Size(max = 40) String tier) {

    static ValueAction of(ValueClass of, String tier, String english, String chinese) {
        return new ValueAction(of, new Name(english, chinese), tier);
    }
}
