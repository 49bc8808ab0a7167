// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the answers that a choice question offers, or that a ranking puts in order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One of the answers that a choice question offers, or that a ranking puts in order.")
public record Choice(
        @Schema(examples = "price")
        @NotNull @Pattern(
                regexp = KEY,
                message = "must be 1 to 60 letters, digits, '.', '_' or '-', beginning with a letter or digit")
        String key,

        @Schema(examples = "The price") @NotBlank @Size(max = 500) String text,

        @Schema(
                description =
                        "Whether it stays after the others where their order is random, as “Other” does. Default: false.")
        @Nullable Boolean keepLast,

        @Schema(description = "MULTIPLE_CHOICE: whether it stands alone, as “None of these” does. Default: false.")
        @Nullable Boolean exclusive) {

    static final String KEY = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$";

    public boolean staysLast() {
        return Boolean.TRUE.equals(keepLast);
    }

    public boolean standsAlone() {
        return Boolean.TRUE.equals(exclusive);
    }

    /** The same choice in other words. */
    public Choice reworded(String words) {
        return new Choice(key, words, keepLast, exclusive);
    }
}
