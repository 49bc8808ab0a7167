// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question in another language.
 *
 * @param choices by the choice's key
 * @param items by the item's key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "QuestionTranslation",
        description = "The words of a question in another language; choices and items by their keys.")
public record QuestionTranslation(
        @Nullable @Size(min = 1, max = 1000) String text,
        @Nullable @Size(min = 1, max = 200) String minLabel,
        @Nullable @Size(min = 1, max = 200) String maxLabel,
        @Size(max = 200) Map<String, @NotBlank @Size(max = 500) String> choices,
        @Size(max = 100) Map<String, @NotBlank @Size(max = 500) String> items) {

    static final QuestionTranslation NONE = new QuestionTranslation(null, null, null, Map.of(), Map.of());

    public QuestionTranslation {
        choices = choices == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        items = items == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
}
