// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a checklist. */
@Schema(name = "NewInspectionChecklist", description = "What an inspection of your service looks at.")
record NewChecklist(
        @Schema(description = "Its key; unique, never changes.", examples = "phone-desk")
        @NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{0,59}$") String key,

        @Schema(description = "Its name.") @NotNull @Valid Label name,

        @Schema(description = "What is looked at, in this order. Fixed once an inspection names the checklist.")
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChecklistItem> items,

        @Schema(
                description = "The score from which an inspection is passed, 0 to 100; left out: none is.",
                examples = "80")
        @Nullable @Pattern(regexp = "^(100(\\.0{1,4})?|[1-9]?[0-9](\\.[0-9]{1,4})?)$")
        String passScore,

        @Schema(description = "False once it is no longer used; true where it is left out.") @Nullable Boolean active) {

    static NewChecklist of(Checklist checklist) {
        BigDecimal pass = checklist.passScore();
        return new NewChecklist(
                checklist.key(),
                checklist.name(),
                checklist.items(),
                pass == null ? null : Decimals.text(pass),
                checklist.active());
    }

    @Nullable BigDecimal passValue() {
        return passScore == null ? null : Decimals.parse(passScore);
    }

    boolean isActive() {
        return active == null || active;
    }
}
