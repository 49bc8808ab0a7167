// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.publication.DesignRules;
import dev.kept.survey.publication.EarlierQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The life of surveys. */
@ApplicationScoped
class SurveyService {

    private final SurveyRepository surveys;
    private final Outbox outbox;
    private final Clock clock;

    SurveyService(SurveyRepository surveys, Outbox outbox, Clock clock) {
        this.surveys = surveys;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SurveyState create(String key, Questionnaire says) {
        if (surveys.findByKey(key).isPresent()) {
            throw SurveyProblem.SURVEY_KEY_TAKEN.with(key);
        }
        Survey survey = Survey.create(key, says, now());
        SurveyVersion draft = SurveyVersion.first(survey, says);
        surveys.persist(survey);
        surveys.persist(draft);
        surveys.flush();
        return new SurveyState(survey, draft);
    }

    /** What the published versions say, by their numbers. */
    SortedMap<Integer, Questionnaire> published(String id) {
        SortedMap<Integer, Questionnaire> published = new TreeMap<>();
        surveys.publishedVersions(surveys.get(id))
                .forEach(version -> published.put(version.number(), version.questionnaire()));
        return published;
    }

    SurveyState get(String id) {
        Survey survey = surveys.get(id);
        return new SurveyState(survey, surveys.latest(survey));
    }

    /** A version by its number. */
    SurveyState getVersion(String id, int number) {
        Survey survey = surveys.get(id);
        return new SurveyState(survey, surveys.getVersion(survey, number));
    }

    /** Versions with numbers above {@code after}, in order. */
    Versions versions(String id, int after, int count) {
        return new Versions(surveys.get(id), surveys.versions(id, after, count));
    }

    /** One page, as {@link SurveyRepository#list} describes it. */
    List<Survey> list(@Nullable SurveyStatus status, SurveySort sort, @Nullable List<String> after, int count) {
        return surveys.list(status, sort, after, count);
    }

    record Versions(Survey survey, List<SurveyVersion> versions) {}

    /**
     * Changes the draft.
     *
     * @param change from what the draft says to what it shall say, judged by the caller
     */
    @Transactional
    SurveyState changeDraft(String id, @Nullable String ifMatch, UnaryOperator<DraftContent> change) {
        Survey survey = surveys.getLocked(id);
        ETags.require(ifMatch, survey.version());
        survey.requireDraft();
        SurveyVersion draft = surveys.latest(survey);
        draft.change(change.apply(DraftContent.of(draft)).questionnaire());
        survey.describe(draft, now());
        surveys.flush();
        return new SurveyState(survey, draft);
    }

    /** Every reason why the draft cannot be published; none if it can. */
    List<Fault> faults(String id) {
        Survey survey = surveys.get(id);
        survey.requireDraft();
        return faults(survey, surveys.latest(survey));
    }

    private List<Fault> faults(Survey survey, SurveyVersion draft) {
        return DesignRules.faults(draft.questionnaire(), earlier(survey));
    }

    private EarlierQuestions earlier(Survey survey) {
        return new EarlierQuestions(surveys.publishedVersions(survey).stream()
                .map(SurveyVersion::questionnaire)
                .toList());
    }

    @Transactional
    SurveyState publish(String id) {
        Survey survey = surveys.getLocked(id);
        survey.requireDraft();
        SurveyVersion draft = surveys.latest(survey);
        List<Fault> faults = faults(survey, draft);
        if (!faults.isEmpty()) {
            throw SurveyProblem.QUESTIONS_INVALID.withFaults(faults, id);
        }
        Instant now = now();
        survey.publish(now);
        draft.publish(earlier(survey).traced(draft.questionnaire().design()), now);
        surveys.flush();
        outbox.append(survey.tenant(), List.of(SurveyPublished.event(survey, draft, now)));
        return new SurveyState(survey, draft);
    }

    @Transactional
    SurveyState openDraft(String id) {
        Survey survey = surveys.getLocked(id);
        SurveyVersion latest = surveys.latest(survey);
        Instant now = now();
        SurveyVersion draft = latest.copyAs(survey.openDraft(now), now);
        surveys.persist(draft);
        surveys.flush();
        return new SurveyState(survey, draft);
    }

    @Transactional
    SurveyState close(String id) {
        Survey survey = surveys.getLocked(id);
        survey.close(now());
        surveys.flush();
        return new SurveyState(survey, surveys.latest(survey));
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Survey survey = surveys.getLocked(id);
        ETags.require(ifMatch, survey.version());
        survey.requireDeletable();
        surveys.deleteUnpublished(survey);
    }

    /** To the precision that the database keeps, so that an answer now equals one later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
