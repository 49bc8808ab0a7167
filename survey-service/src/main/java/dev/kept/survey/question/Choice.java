// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the answers that a choice question offers. */
@Schema(description = "One of the answers that a choice question offers.")
public record Choice(
        @Schema(examples = "price")
        @NotNull @Pattern(
                regexp = KEY,
                message = "must be 1 to 60 letters, digits, '.', '_' or '-', beginning with a letter or digit")
        String key,

        @Schema(examples = "The price") @NotBlank @Size(max = 500) String text) {

    static final String KEY = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$";
}
