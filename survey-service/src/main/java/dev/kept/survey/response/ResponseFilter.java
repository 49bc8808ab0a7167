// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which responses a list shows. */
class ResponseFilter {

    @QueryParam("surveyId")
    @Nullable String surveyId;

    @QueryParam("surveyKey")
    @Nullable String surveyKey;

    @QueryParam("customerId")
    @Nullable String customerId;

    @Parameter(
            schema =
                    @Schema(
                            enumeration = {
                                "email",
                                "sms",
                                "link",
                                "qr",
                                "in-app",
                                "phone",
                                "face-to-face",
                                "web",
                                "other"
                            }))
    @QueryParam("channel")
    @Nullable String channel;

    @Parameter(description = "Answered at this instant or later.")
    @QueryParam("answeredAfter")
    @Nullable Instant answeredAfter;

    @Parameter(description = "Answered before this instant.")
    @QueryParam("answeredBefore")
    @Nullable Instant answeredBefore;

    /** Adds what the filter demands, in HQL, and the values that it names. */
    void conditions(List<String> conditions, Map<String, Object> values) {
        add("surveyId = :surveyId", "surveyId", surveyId, conditions, values);
        add("surveyKey = :surveyKey", "surveyKey", surveyKey, conditions, values);
        add("customerId = :customerId", "customerId", customerId, conditions, values);
        add("channel = :channel", "channel", knownChannel(), conditions, values);
        add("answeredAt >= :answeredAfter", "answeredAfter", answeredAfter, conditions, values);
        add("answeredAt < :answeredBefore", "answeredBefore", answeredBefore, conditions, values);
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return String.join(
                "\n",
                List.of(
                        "responses",
                        String.valueOf(surveyId),
                        String.valueOf(surveyKey),
                        String.valueOf(customerId),
                        String.valueOf(channel),
                        String.valueOf(answeredAfter),
                        String.valueOf(answeredBefore)));
    }

    private @Nullable Channel knownChannel() {
        String text = channel;
        if (text == null) {
            return null;
        }
        return Channel.of(text)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(List.of(
                        Fault.textParameter("channel", "channel-unknown", text, String.join(", ", Channel.texts())))));
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
