// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All themes of a tenant. */
@Schema(name = "CodeBook", description = "All themes, in the order of their keys; parentId makes the hierarchy.")
record CodeBookView(
        @Schema(required = true, description = "Grows with each change of any theme; 0 before the first.")
        long version,

        @Schema(required = true) List<ThemeView> themes) {}
