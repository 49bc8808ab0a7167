// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.survey.response.Channel;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which invitations a list shows. */
class InvitationFilter {

    @QueryParam("surveyId")
    @Nullable String surveyId;

    @QueryParam("waveId")
    @Nullable String waveId;

    @QueryParam("triggerId")
    @Nullable String triggerId;

    @QueryParam("linkId")
    @Nullable String linkId;

    @QueryParam("customerId")
    @Nullable String customerId;

    @QueryParam("state")
    @Nullable InvitationState state;

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

    void conditions(List<String> conditions, Map<String, Object> values) {
        add("surveyId", surveyId, conditions, values);
        add("waveId", waveId, conditions, values);
        add("triggerId", triggerId, conditions, values);
        add("linkId", linkId, conditions, values);
        add("customerId", customerId, conditions, values);
        add("state", state, conditions, values);
        add("channel", channel == null ? null : known(channel), conditions, values);
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return String.join(
                "\n",
                List.of(
                        "invitations",
                        String.valueOf(surveyId),
                        String.valueOf(waveId),
                        String.valueOf(triggerId),
                        String.valueOf(linkId),
                        String.valueOf(customerId),
                        String.valueOf(state),
                        String.valueOf(channel)));
    }

    private static Channel known(String text) {
        return Channel.of(text)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(List.of(
                        Fault.textParameter("channel", "channel-unknown", text, String.join(", ", Channel.texts())))));
    }

    private static void add(
            String property, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(property + " = :" + property);
            values.put(property, value);
        }
    }
}
