// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recurrence counts in. */
@Schema(name = "WaveRecurrenceUnit", description = "What a recurrence counts in.")
enum RecurrenceUnit {
    WEEK,
    MONTH
}
