// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a session. */
@Schema(name = "NewFocusGroup", description = "A session with customers, who attended and what was noted.")
record NewFocusGroup(
        @Schema(description = "What it was about.", examples = "Delivery times 交付时间") @NotNull @Size(min = 1, max = 200) String title,

        @Schema(description = "Where.", examples = "上海") @Nullable @Size(min = 1, max = 200) String place,

        @Schema(description = "When; not in the future.", examples = "2026-03-12T14:00:00Z") @NotNull @PastOrPresent Instant heldAt,

        @Schema(
                description = "Ids of the customers who attended; distinct.",
                examples = "[\"cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T\"]")
        @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> customerIds,

        @Schema(description = "What was said, in its order.") @Size(max = 500) List<@NotNull @Valid Note> notes) {

    /** One note. */
    @Schema(name = "NewFocusGroupNote", description = "Something that was said.")
    record Note(
            @Schema(
                    description = "The code of your code book: lower-case words with hyphens.",
                    examples = "slow-delivery")
            @NotNull @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$")
            @Size(max = 60) String code,

            @Schema(
                    description = "What was said; shown only with the scope customers:pii.",
                    examples = "Two weeks is too long.")
            @NotNull @Size(min = 1, max = 4000) String text,

            @Schema(
                    description = "Who said it, one of those who attended.",
                    examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            @Nullable @Size(min = 1, max = 100) String customerId) {}

    NewFocusGroup {
        heldAt = heldAt == null ? heldAt : heldAt.truncatedTo(MICROS);
        customerIds = customerIds == null ? List.of() : customerIds;
        notes = notes == null ? List.of() : notes;
    }
}
