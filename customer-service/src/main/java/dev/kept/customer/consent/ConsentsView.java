// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer has agreed to at an instant, and how that came about. */
@Schema(name = "Consents", description = "What a customer has agreed to at an instant, and all its decisions.")
record ConsentsView(
        @Schema(
                required = true,
                description = "The instant that `current` speaks of.",
                examples = "2026-11-21T08:30:00Z")
        Instant asOf,

        @Schema(required = true, description = "Every purpose.")
        List<Current> current,

        @Schema(required = true, description = "Every decision, the newest first.")
        List<ConsentView> history) {

    /** What holds for one purpose. */
    @Schema(name = "CurrentConsent", description = "What holds for one purpose.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Current(
            @Schema(required = true) ConsentPurpose purpose,

            @Schema(required = true, description = "Whether the customer agrees; false too if it was never asked.")
            boolean granted,

            @Schema(description = "When the decision that holds was made; absent if it was never asked.") @Nullable Instant since,

            @Schema(description = "When the agreement ends by itself.") @Nullable Instant expiresAt) {

        private static Current of(ConsentPurpose purpose, ConsentHistory history, Instant asOf) {
            ConsentHistory.Decision last = history.last(asOf);
            return last == null
                    ? new Current(purpose, false, null, null)
                    : new Current(purpose, history.granted(asOf), last.at(), last.expiresAt());
        }
    }

    static ConsentsView of(List<Consent> recorded, Instant asOf) {
        List<Current> current = Stream.of(ConsentPurpose.values())
                .map(purpose -> Current.of(
                        purpose,
                        new ConsentHistory(recorded.stream()
                                .filter(consent -> consent.content().purpose() == purpose)
                                .map(consent -> consent.content().decision())
                                .toList()),
                        asOf))
                .toList();
        List<ConsentView> history = recorded.stream()
                .sorted(Comparator.comparing(
                                (Consent consent) -> consent.content().at())
                        .thenComparing(Consent::id)
                        .reversed())
                .map(ConsentView::of)
                .toList();
        return new ConsentsView(asOf, current, history);
    }
}
