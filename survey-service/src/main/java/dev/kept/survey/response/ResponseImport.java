// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports of responses: the rows of a file are taken in like single responses, and corrected by their external ids. */
@ApplicationScoped
class ResponseImport implements BulkHandler<NewResponse> {

    static final String KIND = "response-imports";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ResponseIntake intake;
    private final AnswerableSurveys surveys;
    private final ObjectMapper mapper;

    /** The import at work: its survey version does not change, so it is not looked up for every row. */
    private volatile @Nullable Reading reading;

    ResponseImport(ResponseIntake intake, AnswerableSurveys surveys, ObjectMapper mapper) {
        this.intake = intake;
        this.surveys = surveys;
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewResponse> rowType() {
        return NewResponse.class;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new IllegalStateException("A CSV import of responses needs its parameters");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return reader(job).read(rows.get(0));
    }

    private CsvResponse reader(BulkJob job) {
        Reading current = reading;
        if (current == null || !current.importId().equals(job.id())) {
            AnswerableSurvey survey = ImportParameters.of(job.parameters()).survey(surveys);
            current = new Reading(job.id(), new CsvResponse(survey.questions(), mapper));
            reading = current;
        }
        return current.reader();
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewResponse>> items) {
        throw new IllegalStateException("An import of responses needs its parameters");
    }

    @Override
    public List<BulkResult> apply(BulkJob job, List<BulkItem<NewResponse>> items) {
        ImportParameters parameters = ImportParameters.of(job.parameters());
        List<BulkResult> results = new ArrayList<>();
        Map<Long, NewResponse> rows = new LinkedHashMap<>();
        for (BulkItem<NewResponse> item : items) {
            List<Fault> lacking = lacking(item.row());
            if (lacking.isEmpty()) {
                rows.put(item.line(), parameters.complete(item.row()));
            } else {
                results.add(BulkResult.failed(item.line(), item.row().externalId(), lacking));
            }
        }
        List<Taken> taken = intake.take(job.tenant(), List.copyOf(rows.values()), true, PATIENCE);
        int i = 0;
        for (Map.Entry<Long, NewResponse> row : rows.entrySet()) {
            results.add(result(row.getKey(), row.getValue(), taken.get(i++)));
        }
        return results;
    }

    private record Reading(String importId, CsvResponse reader) {}

    /** What a single response may leave open, but a row that can come again may not. */
    private static List<Fault> lacking(NewResponse row) {
        List<Fault> faults = new ArrayList<>();
        if (row.externalId() == null) {
            faults.add(Fault.textAt("/externalId", "external-id-required"));
        }
        if (row.answeredAt() == null) {
            faults.add(Fault.textAt("/answeredAt", "answered-at-required"));
        }
        return faults;
    }

    private static BulkResult result(long line, NewResponse row, Taken taken) {
        String externalId = row.externalId();
        return switch (taken.status()) {
            case CREATED -> BulkResult.created(line, taken.accepted().id(), externalId);
            case UPDATED -> BulkResult.updated(line, taken.accepted().id(), externalId);
            case UNCHANGED -> BulkResult.unchanged(line, taken.accepted().id(), externalId);
            case REFUSED -> BulkResult.failed(line, externalId, faults(row, taken));
        };
    }

    /** A refusal of the row as a whole, such as a closed survey, is a fault of its survey member. */
    private static List<Fault> faults(NewResponse row, Taken taken) {
        ProblemException refusal = Objects.requireNonNull(taken.refusal());
        if (!refusal.faults().isEmpty()) {
            return refusal.faults();
        }
        String code = refusal.type().code();
        return List.of(
                row.surveyKey() == null
                        ? Fault.textAt("/surveyId", code, String.valueOf(row.surveyId()))
                        : Fault.textAt("/surveyKey", code, row.surveyKey()));
    }
}
