// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many completed answers are wanted; no more are taken. */
@Schema(name = "WaveQuotas", description = "How many completed answers are wanted; no more are taken.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WaveQuotas(
        @Schema(description = "In the whole wave.", examples = "500") @Nullable @Min(1) @Max(10_000_000) Integer completed,

        @Schema(description = "By channel.", examples = "{\"email\": 300}") @Size(max = 9) Map<@Size(max = 60) String, @NotNull @Min(1) @Max(10_000_000) Integer> channels,

        @Schema(description = "By key of a segment, as it is on the day of the answer.", examples = "{\"vip\": 50}")
        @Size(max = 20) Map<@Size(max = 60) String, @NotNull @Min(1) @Max(10_000_000) Integer> segments) {

    static final WaveQuotas NONE = new WaveQuotas(null, Map.of(), Map.of());

    WaveQuotas {
        channels = channels == null ? Map.of() : new TreeMap<>(channels);
        segments = segments == null ? Map.of() : new TreeMap<>(segments);
    }

    boolean isEmpty() {
        return completed == null && channels.isEmpty() && segments.isEmpty();
    }
}
