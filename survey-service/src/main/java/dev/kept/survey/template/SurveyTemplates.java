// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The templates that come with the service: the files {@code survey-templates/<key>.json} of the class path. */
@ApplicationScoped
public class SurveyTemplates {

    private static final List<String> KEYS =
            List.of("nps", "csat", "ces", "churn-reason", "need-analysis", "service-inspection", "brand-awareness");

    private final List<SurveyTemplate> templates =
            KEYS.stream().map(SurveyTemplates::read).toList();

    /** All of them, in the order in which they are offered. */
    public List<SurveyTemplate> all() {
        return templates;
    }

    public List<String> keys() {
        return KEYS;
    }

    public Optional<SurveyTemplate> find(String key) {
        return templates.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static SurveyTemplate read(String key) {
        String file = "/survey-templates/" + key + ".json";
        try (InputStream in = Objects.requireNonNull(SurveyTemplates.class.getResourceAsStream(file), file)) {
            TemplateFile read = new JsonMapper().readValue(in, TemplateFile.class);
            return new SurveyTemplate(
                    key,
                    read.purpose(),
                    new Questionnaire(read.title(), read.language(), read.questions(), read.design()));
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + key + " cannot be read", e);
        }
    }

    private record TemplateFile(
            Map<String, String> purpose, String title, String language, List<Question> questions, Design design) {}
}
