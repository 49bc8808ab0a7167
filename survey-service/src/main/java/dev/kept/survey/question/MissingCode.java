// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code that stands for "no valid answer". Code books put such codes inside and outside the numeric range, so they win
 * over scores: where 6 is declared missing, a score of 6 is never counted.
 *
 * @param code as it appears in the data, for example {@code 0}, {@code 11} or {@code Blank}
 */
@Schema(description = "A code that stands for “no valid answer”. It wins over a score of the same number.")
public record MissingCode(
        @Schema(examples = "11")
        @NotNull @Pattern(regexp = CODE, message = "must be 1 to 60 characters without '|' and without space at either end") String code,

        @NotNull MissingReason reason) {

    static final String CODE = "^[^|\\s]([^|]{0,58}[^|\\s])?$";
}
