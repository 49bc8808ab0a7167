// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a theme. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewTheme", description = "A theme, and the phrases by which it is suggested.")
record NewTheme(
        @Schema(description = "Unique within the tenant.", examples = "delivery")
        @NotNull @Pattern(
                regexp = "^[a-z][a-z0-9-]{0,59}$",
                message = "must be 1 to 60 lower-case letters, digits or '-', beginning with a letter")
        String key,

        @Schema(
                description = "Id of the theme that this one is a part of.",
                examples = "thm_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String parentId,

        @NotNull @Valid ThemeLabels labels,

        @Schema(
                description = "A text that has one of these is of this theme. Letter case, full-width forms and"
                        + " traditional characters make no difference. English phrases match whole words; a word that"
                        + " ends with * matches all that begin so.",
                examples = "[\"快递\", \"deliver*\", \"on time\"]")
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> phrases,

        @Schema(description = "Phrases that are taken out of a text before.", examples = "[\"快递柜\"]")
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> exceptions,

        @Schema(description = "Whether it is suggested and can be given. Default: true.") @Nullable Boolean active) {

    NewTheme {
        phrases = phrases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(phrases));
        exceptions = exceptions == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(exceptions));
    }

    boolean activeOrDefault() {
        return !Boolean.FALSE.equals(active);
    }
}
