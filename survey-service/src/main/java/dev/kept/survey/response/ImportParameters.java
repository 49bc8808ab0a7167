// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import says once for all its rows; a row of NDJSON may say otherwise.
 *
 * @param survey key of the survey
 * @param version its version; null: the published one
 */
record ImportParameters(
        @Nullable String survey,
        @Nullable Integer version,
        @Nullable String channel,
        boolean ignoreUnknownColumns) {

    static ImportParameters of(Map<String, String> parameters) {
        String version = parameters.get("version");
        return new ImportParameters(
                parameters.get("survey"),
                version == null ? null : Integer.valueOf(version),
                parameters.get("channel"),
                Boolean.parseBoolean(parameters.get("ignoreUnknownColumns")));
    }

    /** As they are kept with the import. */
    Map<String, String> asMap() {
        Map<String, String> map = new HashMap<>();
        if (survey != null) {
            map.put("survey", survey);
        }
        if (version != null) {
            map.put("version", version.toString());
        }
        if (channel != null) {
            map.put("channel", channel);
        }
        map.put("ignoreUnknownColumns", Boolean.toString(ignoreUnknownColumns));
        return map;
    }

    /**
     * The survey version that the parameters name.
     *
     * @throws dev.kept.restkit.problem.ProblemException if there is none
     */
    AnswerableSurvey survey(AnswerableSurveys surveys) {
        if (survey == null) {
            throw ResponseProblem.IMPORT_SURVEY_REQUIRED.with();
        }
        String id = surveys.findId(survey)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("survey", "survey-unknown", survey))));
        return surveys.find(id, version)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(List.of(
                        Fault.textParameter("version", "survey-version-unknown", survey, String.valueOf(version)))));
    }

    /** Refuses a channel that does not exist before any row is read. */
    void requireKnownChannel() {
        if (channel != null && Channel.of(channel).isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(
                    Fault.textParameter("channel", "channel-unknown", channel, String.join(", ", Channel.texts()))));
        }
    }

    /** The row with what it leaves open. */
    NewResponse complete(NewResponse row) {
        boolean named = row.surveyId() != null || row.surveyKey() != null;
        return new NewResponse(
                row.surveyId(),
                named ? row.surveyKey() : survey,
                named || row.surveyVersion() != null ? row.surveyVersion() : version,
                row.externalId(),
                row.customerId(),
                row.customerExternalId(),
                row.channel() == null ? channel : row.channel(),
                row.weight(),
                row.answeredAt(),
                row.language(),
                row.answers(),
                row.interview());
    }
}
