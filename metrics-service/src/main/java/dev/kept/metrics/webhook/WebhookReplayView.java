// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay does. */
@Schema(name = "WebhookReplay", description = "What a replay does.")
record WebhookReplayView(
        @Schema(required = true, description = "Deliveries that are sent again.", examples = "17")
        int replayed) {}
