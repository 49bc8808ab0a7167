// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to or with a customer. */
@Schema(name = "TimelineEntry", description = "Something that happened to or with a customer.")
record TimelineEntryView(
        @Schema(description = "What it is.", examples = "order")
        String kind,

        @Schema(description = "Its id, unique among all kinds.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(examples = "2026-11-21T08:30:00Z") Instant occurredAt,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What is kept of it; its members depend on the kind. Personal ones and free text are"
                        + " left out without the scope customers:pii.",
                examples = "{\"amount\": 22.8, \"currency\": \"CNY\"}")
        JsonNode data) {}
