// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as a client sees it. */
@Schema(name = "Plan", description = "Something that can be subscribed to.")
record PlanView(
        @Schema(required = true, examples = "pln_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "pro-monthly") String key,

        @Schema(required = true, description = "Name for people.")
        Label name,

        @Schema(required = true, description = "What one unit costs for a term.")
        Money amount,

        @Schema(required = true, description = "Length of a term.", examples = "P1M")
        String term,

        @Schema(required = true, description = "Days of grace after the due day.", examples = "7")
        int graceDays,

        @Schema(required = true, description = "Whether it can be subscribed to anew.")
        boolean active,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static PlanView of(Plan plan) {
        PlanContent content = plan.content();
        return new PlanView(
                plan.id(),
                content.key(),
                content.name(),
                Money.of(content.amount(), content.currency()),
                content.term(),
                content.graceDays(),
                content.active(),
                plan.createdAt(),
                plan.updatedAt());
    }
}
