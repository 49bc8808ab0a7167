// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.survey.audience.Respondent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands to being asked now.
 *
 * @param lastAskedAt by whichever survey; null: never
 * @param contactsThisMonth invitations and reminders in the tenant's month
 * @param blocks why it must not be asked by a channel
 */
public record Standing(
        Respondent respondent, @Nullable Instant lastAskedAt, int contactsThisMonth, Set<ContactBlocks.Block> blocks) {}
