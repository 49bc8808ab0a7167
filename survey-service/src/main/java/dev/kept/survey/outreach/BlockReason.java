// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is not asked by a channel any more. */
@Schema(name = "ContactBlockReason", description = "Why somebody is not asked by a channel any more.")
public enum BlockReason {
    UNSUBSCRIBED,
    BOUNCED
}
