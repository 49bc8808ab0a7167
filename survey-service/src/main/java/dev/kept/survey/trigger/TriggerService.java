// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The life of triggers. */
@ApplicationScoped
class TriggerService {

    private final TriggerRepository triggers;
    private final AnswerableSurveys surveys;
    private final Clock clock;

    TriggerService(TriggerRepository triggers, AnswerableSurveys surveys, Clock clock) {
        this.triggers = triggers;
        this.surveys = surveys;
        this.clock = clock;
    }

    SurveyTrigger get(String id) {
        return triggers.get(id);
    }

    SurveyTriggerView view(SurveyTrigger trigger) {
        return SurveyTriggerView.of(trigger, triggers.counts(trigger));
    }

    List<SurveyTrigger> list(@Nullable List<String> after, int count) {
        return triggers.list(after, count);
    }

    @Transactional
    SurveyTrigger create(NewSurveyTrigger plan) {
        judge(plan);
        SurveyTrigger trigger = SurveyTrigger.create(plan, now());
        triggers.persistAndFlush(trigger);
        return trigger;
    }

    @Transactional
    SurveyTrigger change(String id, @Nullable String ifMatch, UnaryOperator<NewSurveyTrigger> change) {
        SurveyTrigger trigger = triggers.getLocked(id);
        ETags.require(ifMatch, trigger.version());
        NewSurveyTrigger plan = change.apply(trigger.plan());
        judge(plan);
        trigger.change(plan, now());
        triggers.flush();
        return trigger;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        SurveyTrigger trigger = triggers.getLocked(id);
        ETags.require(ifMatch, trigger.version());
        triggers.delete(trigger);
    }

    private void judge(NewSurveyTrigger plan) {
        List<Fault> faults = new ArrayList<>();
        List<String> channels = plan.channels();
        for (int i = 0; i < channels.size(); i++) {
            if (Channel.of(channels.get(i)).isEmpty()) {
                String known = String.join(", ", Channel.texts());
                faults.add(Fault.textAt("/channels/" + i, "channel-unknown", channels.get(i), known));
            }
        }
        if (surveys.confirmId(plan.surveyId()).isEmpty()) {
            faults.add(Fault.textAt("/surveyId", "survey-unknown", plan.surveyId()));
        } else {
            // What nobody can answer must not be asked: a problem of its own if nothing is published.
            surveys.find(plan.surveyId(), null);
        }
        if (!faults.isEmpty()) {
            throw TriggerProblem.SURVEY_TRIGGER_INVALID.withFaults(faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
