// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.survey.audience.Audience;
import dev.kept.survey.invitation.Asking;
import dev.kept.survey.invitation.Inviting;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the customers of events whose delay is over, by the rules that hold for every invitation. */
@ApplicationScoped
class TriggerAsking {

    private static final int AT_ONCE = 50;

    private final TriggerRepository triggers;
    private final AnswerableSurveys surveys;
    private final Inviting inviting;
    private final Audience audience;

    TriggerAsking(TriggerRepository triggers, AnswerableSurveys surveys, Inviting inviting, Audience audience) {
        this.audience = audience;
        this.triggers = triggers;
        this.surveys = surveys;
        this.inviting = inviting;
    }

    /** @return whether there may be more */
    @Transactional
    boolean askSome(String tenant, Instant now) {
        List<TriggerRepository.Occasion> due = triggers.claimDue(tenant, now, AT_ONCE);
        // In the order of customers, as whoever holds several of them must.
        due.stream()
                .sorted(Comparator.comparing(TriggerRepository.Occasion::customerId))
                .forEach(occasion -> triggers.done(tenant, occasion, ask(tenant, occasion, now)));
        return due.size() == AT_ONCE;
    }

    private @Nullable String ask(String tenant, TriggerRepository.Occasion occasion, Instant now) {
        SurveyTrigger trigger = triggers.get(occasion.triggerId());
        NewSurveyTrigger plan = trigger.plan();
        Optional<AnswerableSurvey> survey = surveys.find(plan.surveyId(), null).filter(found -> !found.closed());
        if (survey.isEmpty()) {
            return null;
        }
        Integer days = plan.expiresAfterDays();
        Asking asking = new Asking(
                survey.get(),
                null,
                trigger.id(),
                plan.channels().stream()
                        .map(name -> Channel.of(name).orElseThrow())
                        .toList(),
                plan.language(),
                plan.sender(),
                now,
                days == null ? null : now.plus(Duration.ofDays(days)),
                plan.remindersOrNone(),
                plan.cooldownDays(),
                known(tenant, occasion));
        return inviting.invite(tenant, asking, List.of(occasion.customerId())).stream()
                .findFirst()
                .map(Inviting.Invited::invitationId)
                .orElse(null);
    }

    /** What the survey's texts can say of the event: its day in the tenant's zone, and the number that it has elsewhere. */
    private Map<String, String> known(String tenant, TriggerRepository.Occasion occasion) {
        Map<String, String> known = new HashMap<>();
        known.put(
                "occasionDate",
                occasion.occurredAt()
                        .atZone(audience.zone(tenant))
                        .toLocalDate()
                        .toString());
        if (occasion.reference() != null) {
            known.put("occasionReference", occasion.reference());
        }
        return known;
    }
}
