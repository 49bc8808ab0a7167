// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where in the tool's document things are, as JSON pointers (RFC 6901).
 *
 * @param id the tool's own id of the response: sent again it changes nothing, or corrects
 * @param answers by what is answered: a question's key, or {@code question.item}
 * @param values by the same: from the tool's words to scores or keys of choices
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "ResponseHookMapping",
        description = "Where in the tool's document things are, as JSON pointers (RFC 6901).")
record HookMapping(
        @Schema(description = "The tool's own id of the response.", examples = "/response/id")
        @NotNull @Pattern(regexp = POINTER, message = POINTER_IS) String id,

        @Schema(examples = "/response/submitted_at") @Nullable @Pattern(regexp = POINTER, message = POINTER_IS) String answeredAt,

        @Schema(examples = "/hidden/customer") @Nullable @Pattern(regexp = POINTER, message = POINTER_IS) String customerExternalId,

        @Schema(examples = "/response/language") @Nullable @Pattern(regexp = POINTER, message = POINTER_IS) String language,

        @Schema(
                description = "By the question's key, for an item of a MATRIX question.item.",
                examples = "{\"recommend\": \"/answers/0/number\"}")
        @NotEmpty @Size(max = 300) Map<@Size(max = 121) String, @NotNull @Pattern(regexp = POINTER, message = POINTER_IS) String> answers,

        @Schema(
                description = "From the tool's words to scores or keys of choices, by the question's key.",
                examples = "{\"reason\": {\"Too expensive\": \"price\"}}")
        @Size(max = 300) Map<
                        @Size(max = 121) String,
                        @NotNull @Size(max = 200) Map<@Size(max = 500) String, @NotNull @Size(max = 60) String>>
                values) {

    static final String POINTER = "^(/[^\\u0000-\\u001f]{0,100}){1,12}$";
    static final String POINTER_IS = "must be a JSON pointer, such as /response/id";

    HookMapping {
        answers = answers == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What the tool's word stands for; the word itself where nothing else is said. */
    String translated(String key, String word) {
        return values.getOrDefault(key, Map.of()).getOrDefault(word, word);
    }
}
