// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.etag.ETags;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Single responses: recorded, corrected, deleted. */
@ApplicationScoped
class ResponseService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ResponseRepository responses;
    private final ResponseIntake intake;
    private final IntakeLookups lookups;
    private final AnswerableSurveys surveys;
    private final Outbox outbox;
    private final List<ResponseListener> listeners;
    private final Clock clock;

    ResponseService(
            ResponseRepository responses,
            ResponseIntake intake,
            IntakeLookups lookups,
            AnswerableSurveys surveys,
            Outbox outbox,
            @All List<ResponseListener> listeners,
            Clock clock) {
        this.responses = responses;
        this.intake = intake;
        this.lookups = lookups;
        this.surveys = surveys;
        this.outbox = outbox;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Records a response, or finds that it is known already with the same content. */
    @Transactional
    Taken record(String tenant, NewResponse request) {
        Taken taken = intake.take(tenant, List.of(request), false, PATIENCE).get(0);
        taken.accepted();
        return taken;
    }

    SurveyResponse get(String id) {
        return responses.get(id);
    }

    /** One page, as {@link ResponseRepository#list} describes it. */
    List<SurveyResponse> list(ResponseFilter filter, ResponseSort sort, @Nullable List<String> after, int count) {
        return responses.list(filter, sort, after, count);
    }

    /** @param change from what can be corrected to what it shall be, judged in form by the caller */
    @Transactional
    SurveyResponse correct(String id, @Nullable String ifMatch, UnaryOperator<ResponsePatch> change) {
        SurveyResponse response = responses.getLocked(id);
        ETags.require(ifMatch, response.version());
        NewResponse wanted = change.apply(ResponsePatch.of(response)).to(response);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ResponseJudge judge = new ResponseJudge(now);
        AnswerableSurvey survey = surveyOf(response);
        String customerId =
                lookups.of(response.tenant(), List.of(wanted), PATIENCE).customer(wanted, judge);
        ResponseContent content = judge.judge(wanted, survey, customerId);
        if (!judge.faults().isEmpty()) {
            throw ResponseProblem.RESPONSE_INVALID.withFaults(judge.faults());
        }
        if (!response.says(content)) {
            String formerCustomer = response.customerId();
            response.correct(content, now);
            responses.flush();
            outbox.append(
                    response.tenant(), ResponseEvents.corrected(response, survey.questionnaire(), formerCustomer));
            listeners.forEach(
                    listener -> listener.saved(response.tenant(), List.of(RecordedResponse.of(response, false))));
        }
        return response;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        SurveyResponse response = responses.getLocked(id);
        ETags.require(ifMatch, response.version());
        Questionnaire asked = surveyOf(response).questionnaire();
        listeners.forEach(listener -> listener.deleting(response.tenant(), id));
        responses.delete(response);
        responses.flush();
        outbox.append(response.tenant(), List.of(ResponseEvents.deleted(response, asked)));
    }

    private AnswerableSurvey surveyOf(SurveyResponse response) {
        return surveys.find(response.surveyId(), response.surveyVersion())
                .orElseThrow(() -> new IllegalStateException("No survey version for response " + response.id()));
    }
}
