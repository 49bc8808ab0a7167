// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a subscription.
 *
 * @param on the day from which it holds
 * @param recurring what is paid from then on, of a plan change
 * @param until the first day after a pause
 * @param reason code of a cancellation
 * @param cause of a cancellation
 */
record Change(
        ChangeKind kind,

        @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = LocalDateDeserializer.class)
        LocalDate on,

        @Nullable Recurring recurring,

        @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = LocalDateDeserializer.class) @Nullable LocalDate until,

        @Nullable String reason,
        @Nullable Cause cause) {

    static Change renewal(LocalDate on) {
        return new Change(ChangeKind.RENEWAL, on, null, null, null, null);
    }

    static Change planChange(LocalDate on, Recurring recurring) {
        return new Change(ChangeKind.PLAN_CHANGE, on, recurring, null, null, null);
    }

    static Change pause(LocalDate on, LocalDate until) {
        return new Change(ChangeKind.PAUSE, on, null, until, null, null);
    }

    static Change cancellation(LocalDate on, @Nullable String reason, Cause cause) {
        return new Change(ChangeKind.CANCELLATION, on, null, null, reason, cause);
    }

    static Change undone(LocalDate on) {
        return new Change(ChangeKind.CANCELLATION_UNDONE, on, null, null, null, null);
    }
}
