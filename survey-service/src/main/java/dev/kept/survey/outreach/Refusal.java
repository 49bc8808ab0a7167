// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not asked now.
 *
 * @param nextAllowedAt from when on the same rule would allow it; null where time alone changes nothing
 */
public record Refusal(Reason reason, @Nullable Instant nextAllowedAt) {

    /** The rule that forbids it, in the order in which they are looked at. */
    @Schema(name = "SuppressionReason", description = "The rule that forbids an invitation.")
    public enum Reason {
        /** The customer wants no contact at all. */
        CONTACT_UNWANTED,
        /** The customer has said no to surveys or to this channel, or has not said yes where the policy asks for it. */
        NO_CONSENT,
        /** The customer has unsubscribed from invitations. */
        UNSUBSCRIBED,
        /** The address does not take messages. */
        ADDRESS_BLOCKED,
        /** The customer prefers another channel. */
        CHANNEL_NOT_PREFERRED,
        /** The customer was asked too short a time ago, by this or another survey. */
        COOLDOWN,
        /** The customer was contacted as often this month as it wants to be. */
        CONTACT_FREQUENCY
    }
}
