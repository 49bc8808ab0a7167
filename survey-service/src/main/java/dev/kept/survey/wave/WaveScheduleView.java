// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A schedule as the API shows it. */
@Schema(name = "WaveSchedule", description = "Waves that come again and again by themselves.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaveScheduleView(
        String id,
        NewWaveSchedule plan,
        boolean active,
        @Nullable LocalDate nextOn,
        @Nullable Instant nextAt,
        Instant createdAt) {

    static WaveScheduleView of(WaveSchedule schedule) {
        return new WaveScheduleView(
                schedule.id(),
                schedule.request(),
                schedule.active(),
                schedule.active() ? schedule.nextOn() : null,
                schedule.active() ? schedule.nextAt() : null,
                schedule.createdAt());
    }
}
