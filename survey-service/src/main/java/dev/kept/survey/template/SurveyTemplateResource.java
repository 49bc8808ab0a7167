// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/survey-templates")
@Tag(name = "Surveys")
class SurveyTemplateResource {

    private final SurveyTemplates templates;

    SurveyTemplateResource(SurveyTemplates templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "listSurveyTemplates",
            summary = "List the surveys that are ready to be used",
            description = "createSurvey takes one by its key. All are on one page.")
    public Page<SurveyTemplateView> list() {
        return new Page<>(
                templates.all().stream()
                        .map(SurveyTemplateView::withoutQuestions)
                        .toList(),
                new PageInfo(null, false));
    }

    @GET
    @Path("/{templateKey}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurveyTemplate", summary = "Read a template with its questions")
    public SurveyTemplateView get(@RestPath String templateKey) {
        return SurveyTemplateView.of(templates
                .find(templateKey)
                .orElseThrow(() -> SurveyTemplateProblem.SURVEY_TEMPLATE_NOT_FOUND.with(
                        templateKey, String.join(", ", templates.keys()))));
    }
}
