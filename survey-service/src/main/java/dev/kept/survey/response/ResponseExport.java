// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.tenant.Caller;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes all responses of a survey, a page at a time, so that none has to fit into memory. */
@ApplicationScoped
class ResponseExport {

    /** So that spreadsheets take the file for UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int PAGE = 500;

    private final ResponseRepository responses;
    private final AnswerableSurveys surveys;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    ResponseExport(
            ResponseRepository responses, AnswerableSurveys surveys, EntityManager entities, ObjectMapper mapper) {
        this.responses = responses;
        this.surveys = surveys;
        this.entities = entities;
        this.mapper = mapper;
    }

    /** What can be written to a stream. */
    @FunctionalInterface
    interface Lines {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param version whose questions are the columns; null: the published one */
    Lines csv(String surveyId, @Nullable Integer version, Caller caller) {
        AnswerableSurvey survey = surveys.find(surveyId, version)
                .orElseThrow(() -> ResponseProblem.SURVEY_TO_EXPORT_NOT_FOUND.with(surveyId));
        ResponseCsv table = new ResponseCsv(survey.questions());
        boolean personal = caller.has("customers:pii");
        String tenant = caller.tenant();
        return out -> {
            write(out, BYTE_ORDER_MARK + table.header());
            writeAll(tenant, surveyId, out, response -> table.line(response, personal));
        };
    }

    Lines ndjson(String surveyId, Caller caller) {
        if (surveys.confirmId(surveyId).isEmpty()) {
            throw ResponseProblem.SURVEY_TO_EXPORT_NOT_FOUND.with(surveyId);
        }
        boolean personal = caller.has("customers:pii");
        String tenant = caller.tenant();
        return out -> writeAll(tenant, surveyId, out, response -> json(ResponseView.of(response, personal)));
    }

    /** In the order of their recording: what comes meanwhile is written too, and nothing twice. */
    private void writeAll(String tenant, String surveyId, OutputStream out, Function<SurveyResponse, String> line)
            throws IOException {
        SurveyResponse last = null;
        do {
            List<SurveyResponse> page = page(tenant, surveyId, last);
            StringBuilder lines = new StringBuilder();
            page.forEach(response -> lines.append(line.apply(response)));
            write(out, lines.toString());
            last = page.size() < PAGE ? null : page.get(PAGE - 1);
        } while (last != null);
    }

    private List<SurveyResponse> page(String tenant, String surveyId, @Nullable SurveyResponse after) {
        return TenantContext.callAs(
                tenant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    List<SurveyResponse> page = responses.page(surveyId, after, PAGE);
                    page.forEach(entities::detach);
                    return page;
                }));
    }

    private String json(ResponseView view) {
        try {
            return mapper.writeValueAsString(view) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response cannot be written as JSON", e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
