// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Phrases to try. */
@Schema(name = "NewThemePreview", description = "Phrases to try on the latest feedback; as in a theme.")
record NewThemePreview(
        @Schema(examples = "[\"快递\", \"deliver*\"]") @NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 100) String> phrases,

        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> exceptions) {

    NewThemePreview {
        phrases = phrases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(phrases));
        exceptions = exceptions == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(exceptions));
    }
}
