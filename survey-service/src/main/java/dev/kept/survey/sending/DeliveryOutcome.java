// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a message. */
@Schema(name = "DeliveryOutcome", description = "What became of a message.")
enum DeliveryOutcome {
    DELIVERED,
    BOUNCED
}
