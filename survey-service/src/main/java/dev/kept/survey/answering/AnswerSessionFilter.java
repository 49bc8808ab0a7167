// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which sessions a list shows. */
class AnswerSessionFilter {

    @QueryParam("surveyId")
    @Nullable String surveyId;

    @Parameter(description = "The shared link through which they came.")
    @QueryParam("linkId")
    @Nullable String linkId;

    @QueryParam("state")
    @Nullable SessionState state;

    @Parameter(description = "Why somebody should look at them.")
    @QueryParam("flag")
    @Nullable SessionFlag flag;

    void conditions(List<String> conditions, Map<String, Object> values) {
        add("surveyId = :surveyId", "surveyId", surveyId, conditions, values);
        add("linkId = :linkId", "linkId", linkId, conditions, values);
        add("state = :state", "state", state, conditions, values);
        add("flags like :flag", "flag", flag == null ? null : "%" + flag + "%", conditions, values);
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return String.join(
                "\n",
                List.of(
                        "answer-sessions",
                        String.valueOf(surveyId),
                        String.valueOf(linkId),
                        String.valueOf(state),
                        String.valueOf(flag)));
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
