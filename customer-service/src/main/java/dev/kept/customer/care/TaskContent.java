// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done; equal contents mean that nothing changed.
 *
 * @param dueOn the date in the tenant's zone
 * @param dueAt the instant from which on it is late: the end of the date, or an earlier one if it is timed
 * @param timed whether an instant was asked for, not a date
 */
@Embeddable
record TaskContent(
        @Column(name = "complaint_id") @Nullable String complaintId,
        @Nullable String title,
        @Enumerated(EnumType.STRING) TaskKind kind,
        @Column(name = "owner_id") @Nullable String ownerId,
        @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "due_at") Instant dueAt,
        boolean timed) {}
