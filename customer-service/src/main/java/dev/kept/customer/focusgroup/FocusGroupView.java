// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as a client sees it. */
@Schema(name = "FocusGroup", description = "A session with customers, who attended and what was noted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FocusGroupView(
        @Schema(required = true, examples = "fgr_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "Delivery times 交付时间")
        String title,

        @Schema(examples = "上海") @Nullable String place,

        @Schema(required = true, examples = "2026-03-12T14:00:00Z")
        Instant heldAt,

        @Schema(required = true, description = "Who attended; of merged customers the survivor.")
        List<String> customerIds,

        @Schema(required = true) List<NoteView> notes,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    /** One note. */
    @Schema(name = "FocusGroupNote", description = "Something that was said.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteView(
            @Schema(required = true, examples = "slow-delivery")
            String code,

            @Schema(description = "Absent without the scope customers:pii, and after an erasure.") @Nullable String text,

            @Schema(description = "Who said it.") @Nullable String customerId) {}

    static FocusGroupView of(Session session, boolean masked) {
        FocusGroup group = session.group();
        return new FocusGroupView(
                group.id(),
                group.title(),
                group.place(),
                group.heldAt(),
                session.attendances().stream()
                        .map(Attendance::customerId)
                        .distinct()
                        .sorted()
                        .toList(),
                session.notes().stream()
                        .map(note -> new NoteView(note.code(), masked ? null : note.text(), note.customerId()))
                        .toList(),
                group.createdAt(),
                group.updatedAt());
    }
}
