// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.fact.ComplaintFact.Satisfaction;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.RecordFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feedback, inspections, invitations and what is said of a resolution, as they are told. */
final class CareEventJson {

    private static final Set<String> PLACES = Set.of("country", "region", "city", "branch");

    private CareEventJson() {}

    /** Empty for facts of other kinds. */
    static Optional<RecordEventJson> of(ObjectNode data, RecordFact fact) {
        if (fact instanceof FeedbackFact feedback) {
            feedback(data, feedback);
            return event("survey.feedback.%s.v1", "recorded", fact, data);
        } else if (fact instanceof InspectionFact inspection) {
            ObjectNode place = data.putObject("place");
            inspection.about().forEach((name, value) -> {
                if (PLACES.contains(name)) {
                    place.put(name, value);
                } else {
                    data.put(name + "Id", value);
                }
            });
            data.put("score", decimal(inspection.score())).put("passed", inspection.passed());
            return event("tenant.inspection.%s.v1", "recorded", fact, data);
        } else if (fact instanceof InvitationFact invitation) {
            invitation(data, invitation);
            return event("survey.invitation.%s.v1", "sent", fact, data);
        }
        return Optional.empty();
    }

    private static Optional<RecordEventJson> event(String type, String name, RecordFact fact, ObjectNode data) {
        return Optional.of(new RecordEventJson(type.formatted(fact.deleted() ? "deleted" : name), data));
    }

    private static void feedback(ObjectNode data, FeedbackFact feedback) {
        data.put("source", feedback.source()).put("sentiment", feedback.sentiment());
        ArrayNode themes = data.putArray("themes");
        feedback.themes().forEach(theme -> themes.addObject().put("themeId", theme));
        Long rating = feedback.rating();
        if (rating != null) {
            data.putObject("rating")
                    .put("value", decimal(rating))
                    .put("min", "0")
                    .put("max", "100");
        }
    }

    static void satisfaction(ObjectNode outcome, @Nullable Satisfaction said) {
        if (said != null) {
            // On a scale that tells both apart: satisfied from 75 on, which is 4 of 5.
            outcome.putObject("satisfaction")
                    .put("score", 1 + said.index() / 250_000)
                    .put("min", 1)
                    .put("max", 5);
        }
    }

    private static void invitation(ObjectNode data, InvitationFact invitation) {
        String at = invitation.occurredAt().toString();
        data.put("surveyKey", invitation.survey())
                .put("channel", invitation.channel())
                .put("responseId", invitation.response());
        data.putObject("occasion").put("waveId", invitation.wave());
        ObjectNode times = data.putObject("times").put("createdAt", at);
        String state = "created";
        for (String step : new String[] {"sent", "delivered", "opened", "started", "partial", "completed"}) {
            if (invitation.steps().contains(step)) {
                times.put(step + "At", step.equals("sent") ? at : Instant.EPOCH.toString());
                state = step;
            }
        }
        for (String end : new String[] {"suppressed", "bounced", "refused"}) {
            state = invitation.steps().contains(end) ? end : state;
        }
        data.put("state", state);
    }

    private static String decimal(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
    }
}
