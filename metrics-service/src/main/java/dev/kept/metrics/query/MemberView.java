// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer who was counted. */
@Schema(name = "MetricMember")
record MemberView(
        @Schema(examples = "cus_01JDZ8Q6W3K9T5V7X2B4M6N8P0") String customerId) {}
