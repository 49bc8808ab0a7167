// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/theme-previews")
@Tag(name = "Feedback")
class ThemePreviewResource {

    private final Suggestions suggestions;
    private final Caller caller;

    ThemePreviewResource(Suggestions suggestions, Caller caller) {
        this.suggestions = suggestions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "previewTheme",
            summary = "Try phrases on the latest feedback",
            description = "Stores nothing.")
    public ThemePreviewView preview(@NotNull @Valid NewThemePreview phrases) {
        return suggestions.preview(phrases, caller.has("customers:pii"));
    }
}
