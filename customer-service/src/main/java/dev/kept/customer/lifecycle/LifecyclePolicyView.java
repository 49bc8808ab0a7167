// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as a client sees it. */
@Schema(name = "LifecyclePolicy", description = "One version of the rules by which stages follow from facts.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LifecyclePolicyView(
        @Schema(required = true, examples = "lcp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "Counts the policies of the tenant, from 1.", examples = "2")
        int number,

        @Schema(required = true) PolicyStatus status,

        @Schema(required = true) PolicyRules rules,

        @Schema(description = "Why it was wanted.") @Nullable String note,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt,

        @Schema(description = "When it came into force.", examples = "2026-11-21T08:30:00Z") @Nullable Instant publishedAt) {

    static LifecyclePolicyView of(LifecyclePolicy policy) {
        return new LifecyclePolicyView(
                policy.id(),
                policy.number(),
                policy.status(),
                policy.rules(),
                policy.note(),
                policy.createdAt(),
                policy.updatedAt(),
                policy.publishedAt());
    }
}
