// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was removed of the person outside of its file.
 *
 * @param repeatedAnswers answers that were kept for requests with an {@code Idempotency-Key}
 * @param importResults lines of imports whose names and faults were removed
 * @param events events from which the client's own number was removed
 */
@Schema(description = "What was removed of the person outside of its file.")
record RemovedCopies(
        @Schema(description = "Answers kept for requests with an Idempotency-Key.", examples = "1")
        long repeatedAnswers,

        @Schema(description = "Lines of imports whose names and faults were removed.", examples = "1")
        long importResults,

        @Schema(description = "Events from which the client's own number was removed.", examples = "3")
        long events) {}
