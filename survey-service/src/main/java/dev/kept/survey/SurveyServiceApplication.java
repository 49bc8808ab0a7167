// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service says about itself in its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kept survey service",
                        version = "1",
                        description = "Surveys, their versions and the answers to them."),
        tags = {
            @Tag(
                    name = "Surveys",
                    description = "Questionnaires in versions: draft, published, closed. A published version never"
                            + " changes, so that figures keep their meaning."),
            @Tag(
                    name = "Invitations",
                    description =
                            "Who was asked, through what, and what became of it. What a rule forbids is suppressed and"
                                    + " says why."),
            @Tag(name = "Survey links", description = "Links for many respondents: on a page, as a QR code, embedded."),
            @Tag(name = "Waves", description = "One survey put to one audience, once or again and again by itself."),
            @Tag(name = "Survey triggers", description = "Surveys that follow what happens to a customer."),
            @Tag(name = "Outreach", description = "On what terms customers are asked, and who is not asked any more."),
            @Tag(
                    name = "Responses",
                    description = "What came back, singly and by import. Texts are personal data: without the scope"
                            + " `customers:pii` they are masked.")
        })
public class SurveyServiceApplication extends Application {}
