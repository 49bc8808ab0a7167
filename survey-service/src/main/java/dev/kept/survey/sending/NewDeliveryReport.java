// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mail server or an SMS provider tells of a message afterwards. */
@Schema(description = "What a mail server or an SMS provider tells of a message afterwards.")
record NewDeliveryReport(
        @Schema(
                description = "The message's Message-ID, or the reference that the SMS provider got.",
                examples = "inv_01JD8N6V5T5Z3Q7W2K4M9X0A1B.1@kept")
        @NotNull @Pattern(
                regexp = "^<?inv_[0-9A-Z]{26}\\.[0-9]{1,9}@kept>?$",
                message = "must be a message's reference such as inv_01JD8N6V5T5Z3Q7W2K4M9X0A1B.1@kept")
        String reference,

        @Schema(
                description =
                        "BOUNCED: it came back for good, and the address is not written to again. Bounces that pass"
                                + " are not to be reported.")
        @NotNull DeliveryOutcome outcome,

        @Schema(description = "A code of the reporter; no address.", examples = "5.1.1")
        @Nullable @Size(max = 40) @Pattern(regexp = "^[0-9A-Za-z._ -]*$") String code) {

    /** Whose message it was. */
    String invitationId() {
        String bare = reference.startsWith("<") ? reference.substring(1) : reference;
        return bare.substring(0, bare.indexOf('.'));
    }
}
