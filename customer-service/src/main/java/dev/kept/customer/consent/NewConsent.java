// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.restkit.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a decision. */
@Schema(
        name = "NewConsent",
        description =
                "A customer agrees to a purpose, or takes its agreement back. A withdrawal holds from its instant.")
record NewConsent(
        @Schema(description = "What is agreed to.", examples = "TRACKING") @NotNull ConsentPurpose purpose,

        @Schema(description = "True agrees, false withdraws or refuses.", examples = "true") @NotNull Boolean granted,

        @Schema(description = "Where the decision was made, as a code of your own.", examples = "cookie-banner")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String source,

        @Schema(
                description = "When it was made: not before 1970, not ahead of now. Now if left out.",
                examples = "2024-03-08T09:30:00Z")
        @Nullable Instant at,

        @Schema(description = "Which text the customer was shown.", examples = "2024-02")
        @Nullable @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$") String textVersion,

        @Schema(description = "When an agreement ends by itself.", examples = "2025-03-08T09:30:00Z") @Nullable Instant expiresAt) {

    /** What is kept of it; a problem with every fault if it cannot hold. */
    ConsentContent content(Instant now) {
        Instant decided = at == null ? now : at.truncatedTo(MICROS);
        List<Fault> faults = new ArrayList<>();
        if (decided.isBefore(Instant.EPOCH) || decided.isAfter(now)) {
            faults.add(Fault.textAt("/at", "consent-time"));
        }
        if (expiresAt != null && (!granted || !expiresAt.isAfter(decided))) {
            faults.add(Fault.textAt("/expiresAt", "consent-expiry"));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        Instant expiry = expiresAt == null ? null : expiresAt.truncatedTo(MICROS);
        return new ConsentContent(purpose, granted, decided, expiry, source, textVersion);
    }
}
