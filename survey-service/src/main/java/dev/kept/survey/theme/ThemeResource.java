// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.survey.mergepatch.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/themes")
@Tag(name = "Feedback")
class ThemeResource {

    private final ThemeService themes;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final ObjectMapper json;

    ThemeResource(ThemeService themes, MergePatch mergePatch, Cursors cursors, ObjectMapper json) {
        this.themes = themes;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getCodeBook", summary = "Read the code book: all themes")
    public CodeBookView book() {
        return new CodeBookView(
                themes.bookVersion(), themes.all().stream().map(ThemeView::of).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "createTheme",
            summary = "Add a theme",
            description = "All feedback is looked through by its phrases, in the background. What a person has coded"
                    + " stays as it is.")
    @APIResponseSchema(value = ThemeView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "theme-key-taken")
    public RestResponse<ThemeView> create(@NotNull @Valid NewTheme theme) {
        Theme created = themes.create(theme);
        return RestResponse.ResponseBuilder.<ThemeView>created(URI.create("/api/v1/themes/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(ThemeView.of(created))
                .build();
    }

    @GET
    @Path("/{themeId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getTheme", summary = "Read a theme")
    @APIResponseSchema(ThemeView.class)
    public RestResponse<ThemeView> get(@RestPath String themeId) {
        return answer(themes.get(themeId));
    }

    @PATCH
    @Path("/{themeId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "updateTheme",
            summary = "Change a theme",
            description = "A merge patch. Suggestions are made anew in the background; what a person has coded stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewTheme.class)))
    @APIResponseSchema(ThemeView.class)
    @APIResponse(responseCode = "409", description = "theme-key-taken")
    public RestResponse<ThemeView> update(
            @RestPath String themeId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(themes.change(themeId, ifMatch, state -> mergePatch.apply(patch, state, NewTheme.class)));
    }

    @DELETE
    @Path("/{themeId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "deleteTheme",
            summary = "Delete a theme",
            description = "Only one that no person has coded with; set active to false to retire another.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "theme-has-parts, theme-in-use")
    public void delete(@RestPath String themeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        themes.delete(themeId, ifMatch);
    }

    @GET
    @Path("/changes")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "listThemeChanges", summary = "List the changes of the code book, newest first")
    public Page<ThemeChangeView> changes(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        long before = cursors.decode(cursor, "theme-changes")
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(Long.MAX_VALUE);
        return Page.of(
                themes.changes(before, count + 1).stream().map(this::change).toList(),
                count,
                last -> cursors.encode("theme-changes", Long.toString(last.bookVersion())),
                change -> change);
    }

    private ThemeChangeView change(String stored) {
        try {
            return json.readValue(stored, ThemeChangeView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change of a theme cannot be read", e);
        }
    }

    private static RestResponse<ThemeView> answer(Theme theme) {
        return RestResponse.ResponseBuilder.ok(ThemeView.of(theme))
                .header("ETag", ETags.of(theme.version()))
                .build();
    }
}
