// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another feature may know of a task.
 *
 * @param ownerId the agent who shall do it
 * @param dueOn the date in the tenant's zone by whose end it is due
 * @param done whether it was done
 * @param settledAt when it was done, or given up
 */
public record CareTask(
        String id,
        @Nullable String ownerId,
        LocalDate dueOn,
        boolean done,
        @Nullable Instant settledAt) {

    static CareTask of(Task task) {
        return new CareTask(
                task.id(),
                task.content().ownerId(),
                task.content().dueOn(),
                task.status() == TaskStatus.DONE,
                task.settledAt());
    }
}
