// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.customerref.CustomerListener;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * What becomes of responses when their customer is deleted (they lose the customer and what the person wrote), erased
 * (they lose what the person wrote), merged (they are the other customer's) or no longer merged. Ratings always stay.
 */
@ApplicationScoped
class CustomerResponses implements CustomerListener {

    private final Outbox outbox;
    private final Clock clock;

    CustomerResponses(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void deleted(Session session, String tenant, String customerId) {
        List<SurveyResponse> responses = responsesOf(session, customerId);
        StoredCopies.remove(session, tenant, responses);
        change(session, tenant, responses, response -> response.forgetCustomer(now()));
    }

    @Override
    public void erased(Session session, String tenant, String customerId) {
        List<SurveyResponse> responses = responsesOf(session, customerId);
        StoredCopies.remove(session, tenant, responses);
        List<SurveyResponse> personal =
                responses.stream().filter(SurveyResponse::holdsPersonal).toList();
        change(session, tenant, personal, response -> response.erasePersonal(now()));
    }

    @Override
    public void merged(Session session, String tenant, List<String> path) {
        String survivor = path.get(path.size() - 1);
        List<SurveyResponse> responses = responsesOf(session, path.get(0));
        for (SurveyResponse response : responses) {
            // One step for each merge on the way, so that any of them can be undone.
            path.subList(0, path.size() - 1).forEach(merged -> note(session, tenant, merged, response.id()));
        }
        change(session, tenant, responses, response -> response.giveTo(survivor, now()));
    }

    @Override
    public void mergeUndone(Session session, String tenant, String customerId) {
        List<SurveyResponse> responses = session.createQuery(
                        "from SurveyResponse where id in :ids order by id", SurveyResponse.class)
                .setParameter("ids", movedFrom(session, tenant, customerId))
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        change(session, tenant, responses, response -> response.giveTo(customerId, now()));
    }

    private void change(
            Session session, String tenant, List<SurveyResponse> responses, Consumer<SurveyResponse> change) {
        Map<String, String> former = new HashMap<>();
        responses.forEach(response -> former.put(response.id(), response.customerId()));
        responses.forEach(change);
        session.flush();
        List<OutboxEvent> events = new ArrayList<>();
        for (SurveyResponse response : responses) {
            var asked = AnswerableSurveys.questionnaire(session, response.surveyId(), response.surveyVersion());
            events.addAll(ResponseEvents.corrected(response, asked, former.get(response.id())));
        }
        outbox.append(tenant, events);
    }

    private static List<SurveyResponse> responsesOf(Session session, String customerId) {
        return session.createQuery("from SurveyResponse where customerId = :customer order by id", SurveyResponse.class)
                .setParameter("customer", customerId)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static void note(Session session, String tenant, String merged, String response) {
        session.createNativeMutationQuery("insert into merged_response (tenant, customer_id, response_id)"
                        + " values (:tenant, :customer, :response) on conflict do nothing")
                .setParameter("tenant", tenant)
                .setParameter("customer", merged)
                .setParameter("response", response)
                .executeUpdate();
    }

    private static List<String> movedFrom(Session session, String tenant, String customerId) {
        return session.createNativeQuery(
                        "delete from merged_response where tenant = :tenant and customer_id = :customer"
                                + " returning response_id",
                        String.class)
                .setParameter("tenant", tenant)
                .setParameter("customer", customerId)
                .getResultList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
