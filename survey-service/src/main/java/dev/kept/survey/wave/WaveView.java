// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wave as the API shows it. */
@Schema(name = "Wave", description = "One survey put to one audience in one stretch of time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaveView(
        String id,
        NewWave plan,
        WaveStatus status,

        @Schema(description = "What can be done with it now.")
        List<WaveStatus.Step> steps,

        @Schema(description = "The survey's version; from the launch on.") @Nullable Integer surveyVersion,

        @Nullable String scheduleId,
        @Nullable LocalDate occurrenceOn,
        @Nullable Instant launchedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant closedAt,
        Instant createdAt) {

    static WaveView of(Wave wave) {
        return new WaveView(
                wave.id(),
                wave.plan(),
                wave.status(),
                wave.status().steps(),
                wave.surveyVersion(),
                wave.scheduleId(),
                wave.occurrenceOn(),
                wave.launchedAt(),
                wave.expiresAt(),
                wave.closedAt(),
                wave.createdAt());
    }
}
