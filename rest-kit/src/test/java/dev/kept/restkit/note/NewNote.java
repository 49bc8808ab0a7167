// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a new note. */
record NewNote(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Min(1) @Max(5) @Nullable Integer priority,
        @Nullable Instant due,
        @Nullable List<@Valid Line> lines,
        @Nullable Map<String, @Size(max = 10) String> labels,
        @Nullable JsonNode extra,
        @Nullable Colour colour) {
    /** A part of a note. */
    record Line(@NotNull String text) {}

    /** A choice. */
    enum Colour {
        RED,
        GREEN
    }
}
