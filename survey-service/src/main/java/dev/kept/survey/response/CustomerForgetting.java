// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.customerref.CustomerDeletion;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Cuts the link between a deleted customer and its responses, and drops what the person wrote; ratings stay, anonymous. */
@ApplicationScoped
class CustomerForgetting implements CustomerDeletion {

    private final Outbox outbox;
    private final Clock clock;

    CustomerForgetting(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void forget(Session session, String tenant, String customerId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SurveyResponse> responses = session.createQuery(
                        "from SurveyResponse where customerId = :customer order by id", SurveyResponse.class)
                .setParameter("customer", customerId)
                .getResultList();
        responses.forEach(response -> response.forgetCustomer(now));
        session.flush();
        List<OutboxEvent> events = new ArrayList<>();
        for (SurveyResponse response : responses) {
            var questions = AnswerableSurveys.questions(session, response.surveyId(), response.surveyVersion());
            events.addAll(ResponseEvents.corrected(response, questions, customerId));
        }
        outbox.append(tenant, events);
    }
}
