// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.survey.survey.SurveyProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes responses in, one or many: judges each, and creates or corrects it with its event. */
@ApplicationScoped
class ResponseIntake {

    private final ResponseRepository responses;
    private final IntakeLookups lookups;
    private final Outbox outbox;
    private final List<ResponseListener> listeners;
    private final Clock clock;

    ResponseIntake(
            ResponseRepository responses,
            IntakeLookups lookups,
            Outbox outbox,
            @All List<ResponseListener> listeners,
            Clock clock) {
        this.responses = responses;
        this.lookups = lookups;
        this.outbox = outbox;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Takes the rows in, in their order, in the caller's transaction. A row that is refused has no effect and stops no
     * other.
     *
     * @param correct whether a known external id with other content corrects the response; else it is refused
     * @param patience how long to wait for customers that the feed has yet to tell of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Taken> take(String tenant, List<NewResponse> rows, boolean correct, Duration patience) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntakeLookups.Batch batch = lookups.of(tenant, rows, patience);
        List<Judged> judged = rows.stream().map(row -> judge(row, batch, now)).toList();
        Map<String, SurveyResponse> known = known(judged);
        List<Change> changes = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Judged row : judged) {
            ResponseContent content = row.content();
            taken.add(
                    content == null
                            ? Taken.refused(Objects.requireNonNull(row.refusal()))
                            : apply(content, known, correct, now, changes));
        }
        responses.flush();
        outbox.append(
                tenant,
                changes.stream().flatMap(change -> change.events().stream()).toList());
        List<RecordedResponse> saved = changes.stream()
                .map(change -> RecordedResponse.of(change.response(), change.created()))
                .toList();
        listeners.forEach(listener -> listener.saved(tenant, saved));
        return taken;
    }

    private static Judged judge(NewResponse row, IntakeLookups.Batch batch, Instant now) {
        try {
            ResponseJudge judge = new ResponseJudge(now);
            var survey = batch.survey(row, judge);
            String customerId = batch.customer(row, judge);
            if (survey == null) {
                throw ResponseProblem.RESPONSE_INVALID.withFaults(judge.faults());
            }
            ResponseContent content = judge.judge(row, survey, customerId);
            if (!judge.faults().isEmpty()) {
                throw ResponseProblem.RESPONSE_INVALID.withFaults(judge.faults());
            }
            return new Judged(content, null);
        } catch (ProblemException refusal) {
            return new Judged(null, refusal);
        }
    }

    private Taken apply(
            ResponseContent content,
            Map<String, SurveyResponse> known,
            boolean correct,
            Instant now,
            List<Change> changes) {
        SurveyResponse existing = content.externalId() == null ? null : known.get(knownBy(content));
        if (existing == null) {
            if (content.survey().closed()) {
                return Taken.refused(
                        SurveyProblem.SURVEY_CLOSED.with(content.survey().key()));
            }
            SurveyResponse response = SurveyResponse.record(content, now);
            responses.persist(response);
            known.put(knownBy(content), response);
            changes.add(new Change(response, content, true, null));
            return new Taken(Taken.Status.CREATED, response, null);
        }
        if (existing.says(content)) {
            return new Taken(Taken.Status.UNCHANGED, existing, null);
        }
        if (!correct) {
            return Taken.refused(ResponseProblem.RESPONSE_EXTERNAL_ID_TAKEN.with(existing.externalId(), existing.id()));
        }
        changes.add(new Change(existing, content, false, existing.customerId()));
        existing.correct(content, now);
        return new Taken(Taken.Status.UPDATED, existing, null);
    }

    private Map<String, SurveyResponse> known(List<Judged> judged) {
        Map<String, List<String>> externalIds = new HashMap<>();
        for (Judged row : judged) {
            ResponseContent content = row.content();
            if (content != null && content.externalId() != null) {
                externalIds
                        .computeIfAbsent(content.survey().id(), id -> new ArrayList<>())
                        .add(content.externalId());
            }
        }
        Map<String, SurveyResponse> known = new HashMap<>();
        externalIds.forEach((survey, ids) -> responses
                .findByExternalIds(survey, ids)
                .forEach(found -> known.put(survey + "/" + found.externalId(), found)));
        return known;
    }

    private static String knownBy(ResponseContent content) {
        return content.survey().id() + "/" + content.externalId();
    }
}
