// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a question: what a MATRIX has rated, or a field of a CONTACT.
 *
 * @param key unique within the question; for a CONTACT one of {@link ContactField}
 * @param aspect what is rated (MATRIX only); null: the key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "QuestionItem",
        description =
                "A line of a question: what a MATRIX has rated, or a field of a CONTACT (key name, email or phone).")
public record Item(
        @Schema(examples = "speed")
        @NotNull @Pattern(
                regexp = KEY,
                message = "must be 1 to 60 letters, digits, '_' or '-', beginning with a letter or digit")
        String key,

        @Schema(examples = "How fast we answered") @NotBlank @Size(max = 500) String text,

        @Schema(description = "What is rated; MATRIX only. Default: the key.", examples = "speed")
        @Nullable @Size(min = 1, max = 60) String aspect) {

    static final String KEY = "^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$";

    /** The same item in other words. */
    public Item reworded(String words) {
        return new Item(key, words, aspect);
    }
}
