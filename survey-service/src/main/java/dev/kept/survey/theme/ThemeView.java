// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Theme", description = "Something that feedback speaks of.")
record ThemeView(
        @Schema(required = true, examples = "thm_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "delivery") String key,

        @Schema(description = "Id of the theme that it is a part of.") @Nullable String parentId,

        @Schema(required = true) ThemeLabels labels,
        @Schema(required = true) List<String> phrases,
        @Schema(required = true) List<String> exceptions,
        @Schema(required = true) boolean active,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static ThemeView of(Theme theme) {
        NewTheme content = theme.content();
        return new ThemeView(
                theme.id(),
                content.key(),
                content.parentId(),
                content.labels(),
                content.phrases(),
                content.exceptions(),
                content.activeOrDefault(),
                theme.createdAt(),
                theme.updatedAt());
    }
}
