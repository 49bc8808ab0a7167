// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.design.Questionnaire;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a response. Their subject is the customer, or the response itself where no customer is known.
 *
 * <p>An event's version is twice the response's version. The odd number below it is free for one more event of the same
 * change: when a response moves from one customer to another, the former's history gets a deletion with that version, so
 * that the deletion never outranks the response's state at its new place, in whichever order both are read.
 */
final class ResponseEvents {

    private static final String COMPLETED = "survey.response.completed.v1";
    private static final String CORRECTED = "survey.response.corrected.v1";
    private static final String DELETED = "survey.response.deleted.v1";

    private ResponseEvents() {}

    static OutboxEvent completed(SurveyResponse response, Questionnaire asked) {
        return event(COMPLETED, subject(response, response.customerId()), 2 * response.version(), response, asked);
    }

    /** @param formerCustomer whose response it was before */
    static List<OutboxEvent> corrected(SurveyResponse response, Questionnaire asked, @Nullable String formerCustomer) {
        OutboxEvent corrected =
                event(CORRECTED, subject(response, response.customerId()), 2 * response.version(), response, asked);
        if (Objects.equals(formerCustomer, response.customerId())) {
            return List.of(corrected);
        }
        OutboxEvent gone =
                event(DELETED, subject(response, formerCustomer), 2 * response.version() - 1, response, asked);
        return Stream.of(gone, corrected).toList();
    }

    /** After its last state; the response is gone from the database. */
    static OutboxEvent deleted(SurveyResponse response, Questionnaire asked) {
        return event(DELETED, subject(response, response.customerId()), 2 * response.version() + 1, response, asked);
    }

    private static OutboxEvent event(
            String type, String subject, long version, SurveyResponse response, Questionnaire asked) {
        return new OutboxEvent(
                type, subject, response.id(), version, response.answeredAt(), ResponseRecorded.of(response, asked));
    }

    private static String subject(SurveyResponse response, @Nullable String customerId) {
        return customerId == null ? response.id() : customerId;
    }
}
