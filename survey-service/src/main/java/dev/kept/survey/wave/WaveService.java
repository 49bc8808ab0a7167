// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.survey.audience.Audience;
import dev.kept.survey.customerref.CustomerDirectory;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import dev.kept.survey.survey.SurveyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The life of waves. */
@ApplicationScoped
class WaveService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WaveRepository waves;
    private final AnswerableSurveys surveys;
    private final Audience audience;
    private final CustomerDirectory customers;
    private final Clock clock;

    WaveService(
            WaveRepository waves,
            AnswerableSurveys surveys,
            Audience audience,
            CustomerDirectory customers,
            Clock clock) {
        this.waves = waves;
        this.surveys = surveys;
        this.audience = audience;
        this.customers = customers;
        this.clock = clock;
    }

    Wave get(String id) {
        return waves.get(id);
    }

    List<Wave> list(@Nullable String surveyId, @Nullable WaveStatus status, @Nullable List<String> after, int count) {
        return waves.list(surveyId, status, after, count);
    }

    List<WaveMemberView> members(String id, String after, int count) {
        return waves.members(waves.get(id), after, count);
    }

    @Transactional
    Wave create(String tenant, NewWave plan) {
        judge(tenant, plan);
        Wave wave = Wave.plan(plan, now());
        waves.persistAndFlush(wave);
        return wave;
    }

    @Transactional
    Wave change(String id, @Nullable String ifMatch, UnaryOperator<NewWave> change) {
        Wave wave = waves.getLocked(id);
        ETags.require(ifMatch, wave.version());
        wave.requireDraft();
        NewWave plan = change.apply(wave.plan());
        judge(wave.tenant(), plan);
        wave.change(plan, now());
        waves.flush();
        return wave;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Wave wave = waves.getLocked(id);
        ETags.require(ifMatch, wave.version());
        wave.requireDraft();
        waves.delete(wave);
    }

    /** Adds customers; those that are not known are faults. */
    @Transactional
    Wave addMembers(String id, NewMembers members) {
        Wave wave = waves.getLocked(id);
        wave.requireDraft();
        List<Fault> faults = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        Map<String, String> byExternalId = customers.findByExternalIds(wave.tenant(), members.externalIds(), PATIENCE);
        List<String> externalIds = members.externalIds();
        for (int i = 0; i < externalIds.size(); i++) {
            String known = byExternalId.get(externalIds.get(i));
            if (known == null) {
                faults.add(Fault.textAt("/customerExternalIds/" + i, "customer-unknown", externalIds.get(i)));
            } else {
                found.add(known);
            }
        }
        Map<String, String> survivors = customers.holdSurvivors(wave.tenant(), members.ids());
        List<String> ids = members.ids();
        for (int i = 0; i < ids.size(); i++) {
            String survivor = survivors.get(ids.get(i));
            if (survivor == null) {
                faults.add(Fault.textAt("/customerIds/" + i, "customer-unknown", ids.get(i)));
            } else {
                found.add(survivor);
            }
        }
        if (!faults.isEmpty()) {
            throw WaveProblem.WAVE_INVALID.withFaults(faults);
        }
        if (!found.isEmpty()) {
            waves.addMembers(wave, found);
        }
        return wave;
    }

    /** Freezes the audience and the survey's version; from its start on it asks. */
    @Transactional
    Wave launch(String id) {
        Wave wave = waves.getLocked(id);
        launch(wave);
        return wave;
    }

    void launch(Wave wave) {
        Instant now = now();
        AnswerableSurvey survey = surveys.findHeld(wave.surveyId(), null).orElseThrow();
        if (survey.closed()) {
            throw SurveyProblem.SURVEY_CLOSED.with(survey.key());
        }
        wave.launch(survey.version(), now);
        String segment = wave.segment();
        if (segment != null) {
            LocalDate today = now.atZone(audience.zone(wave.tenant())).toLocalDate();
            List<String> members = audience.members(wave.tenant(), segment, today);
            if (!members.isEmpty()) {
                waves.addMembers(wave, members);
            }
        } else if (!waves.hasMembers(wave)) {
            throw WaveProblem.WAVE_WITHOUT_AUDIENCE.with(wave.id());
        }
        waves.flush();
    }

    @Transactional
    Wave step(String id, WaveStatus.Step step) {
        Wave wave = waves.getLocked(id);
        wave.step(step, now());
        waves.flush();
        return wave;
    }

    /** @throws dev.kept.restkit.problem.ProblemException naming every fault of a plan */
    void judge(String tenant, NewWave plan) {
        List<Fault> faults = new ArrayList<>();
        List<String> channels = plan.channels();
        for (int i = 0; i < channels.size(); i++) {
            unknownChannel("/channels/" + i, channels.get(i), faults);
        }
        plan.quotasOrNone()
                .channels()
                .keySet()
                .forEach(name -> unknownChannel("/quotas/channels/" + name, name, faults));
        String segment = plan.segment();
        if (segment != null && !audience.hasSegment(tenant, segment)) {
            faults.add(Fault.textAt("/segment", "segment-unknown", segment));
        }
        plan.quotasOrNone().segments().keySet().stream()
                .filter(key -> !audience.hasSegment(tenant, key))
                .forEach(key -> faults.add(Fault.textAt("/quotas/segments/" + key, "segment-unknown", key)));
        if (surveys.confirmId(plan.surveyId()).isEmpty()) {
            faults.add(Fault.textAt("/surveyId", "survey-unknown", plan.surveyId()));
        }
        if (!faults.isEmpty()) {
            throw WaveProblem.WAVE_INVALID.withFaults(faults);
        }
    }

    private static void unknownChannel(String pointer, String name, List<Fault> faults) {
        if (Channel.of(name).isEmpty()) {
            faults.add(Fault.textAt(pointer, "channel-unknown", name, String.join(", ", Channel.texts())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
