// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.question.Question;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * One version of a survey's questionnaire. From its publication on it never changes: there is no way to do so here, and a
 * trigger in the database refuses it as well.
 */
@Entity
@Table(name = "survey_version")
class SurveyVersion {

    /** The survey's id, a slash and the number: what its event is about. */
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("unused") // Hibernate writes it, and adds it to every query
    private String tenant;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Column(updatable = false)
    private int number;

    private String title;
    private String language;

    @Convert(converter = QuestionsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Question> questions;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SurveyVersion() {}

    static SurveyVersion first(Survey of, List<Question> questions) {
        SurveyVersion draft = new SurveyVersion();
        draft.id = idOf(of.id(), 1);
        draft.surveyId = of.id();
        draft.number = 1;
        draft.title = of.title();
        draft.language = of.language();
        draft.questions = List.copyOf(questions);
        draft.createdAt = of.createdAt();
        return draft;
    }

    /** A draft with the same content. */
    SurveyVersion copyAs(int next, Instant now) {
        SurveyVersion draft = new SurveyVersion();
        draft.id = idOf(surveyId, next);
        draft.surveyId = surveyId;
        draft.number = next;
        draft.title = title;
        draft.language = language;
        draft.questions = questions;
        draft.createdAt = now;
        return draft;
    }

    void change(DraftContent content) {
        title = content.title();
        language = content.language();
        questions = List.copyOf(content.questions());
    }

    void publish(Instant now) {
        questions = questions.stream().map(Question::prepared).toList();
        publishedAt = now;
    }

    static String idOf(String surveyId, int number) {
        return surveyId + "/" + number;
    }

    String id() {
        return id;
    }

    String surveyId() {
        return surveyId;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    List<Question> questions() {
        return questions;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
