// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.label.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a reason. */
@Schema(name = "NewChurnReason", description = "A reason for which customers leave.")
record NewChurnReason(
        @Schema(description = "Short name for programs; unique, and fixed. `unknown` is taken.", examples = "price")
        @NotNull @Pattern(regexp = "^(?!unknown$)[a-z0-9][a-z0-9-]{0,59}$")
        String code,

        @Schema(description = "Name for people.") @NotNull @Valid Label label,

        @Schema(description = "Code of the reason that it is a part of.", examples = "money")
        @Nullable @Size(min = 1, max = 60) String parent,

        @Schema(description = "Whether it can be given anew; true if left out.", examples = "true") @Nullable Boolean active) {

    static NewChurnReason of(ChurnReason reason) {
        return new NewChurnReason(reason.code(), reason.label(), reason.parent(), reason.active());
    }
}
