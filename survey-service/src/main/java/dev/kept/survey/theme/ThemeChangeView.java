// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of the code book. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ThemeChange", description = "One change of the code book, and the version that it made.")
record ThemeChangeView(
        @Schema(required = true, examples = "7") long bookVersion,

        @Schema(required = true, examples = "thm_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String themeId,

        @Schema(description = "The theme from then on; absent if it was deleted.") @Nullable NewTheme theme,

        @Schema(required = true, description = "Subject of the token.")
        String changedBy,

        @Schema(required = true) Instant changedAt) {}
