// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.template.SurveyTemplate;
import dev.kept.survey.template.SurveyTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a survey that is to be created says: its own questions, or those of a template. */
@ApplicationScoped
class NewSurveys {

    private static final String DEFAULT_LANGUAGE = "en";

    private final SurveyTemplates templates;

    NewSurveys(SurveyTemplates templates) {
        this.templates = templates;
    }

    /** @throws dev.kept.restkit.problem.ProblemException if there is neither or both, or no such template */
    Questionnaire questionnaire(NewSurvey request) {
        return request.template() == null ? own(request) : from(request.template(), request);
    }

    private static Questionnaire own(NewSurvey request) {
        String title = request.title();
        var questions = request.questions();
        List<Fault> faults = new ArrayList<>();
        if (title == null || title.isBlank()) {
            faults.add(Fault.textAt("/title", "survey-title-required"));
        }
        if (questions == null) {
            faults.add(Fault.textAt("/questions", "survey-questions-required"));
        }
        if (title == null || questions == null || !faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        Design design = request.design();
        return new Questionnaire(title, request.language(), questions, design == null ? Design.PLAIN : design);
    }

    private Questionnaire from(String key, NewSurvey request) {
        List<Fault> faults = new ArrayList<>();
        if (request.questions() != null) {
            faults.add(Fault.textAt("/questions", "template-has-its-own"));
        }
        if (request.design() != null) {
            faults.add(Fault.textAt("/design", "template-has-its-own"));
        }
        SurveyTemplate template = templates.find(key).orElse(null);
        String language = Objects.requireNonNullElse(request.language(), DEFAULT_LANGUAGE);
        if (template == null) {
            faults.add(Fault.textAt("/template", "template-unknown", key, String.join(", ", templates.keys())));
        } else if (template.questionnaire().in(language).isEmpty()) {
            faults.add(Fault.textAt(
                    "/language",
                    "template-language-unknown",
                    key,
                    language,
                    String.join(", ", template.questionnaire().languages())));
        }
        if (template == null || !faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        Questionnaire says = template.questionnaire().in(language).orElseThrow();
        return request.title() == null ? says : says.titled(request.title());
    }
}
