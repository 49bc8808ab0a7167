// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
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

    /** Null where all questions come on one page with nothing around them. */
    @Convert(converter = DesignConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private Design design;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SurveyVersion() {}

    static SurveyVersion first(Survey of, Questionnaire says) {
        SurveyVersion draft = new SurveyVersion();
        draft.id = idOf(of.id(), 1);
        draft.surveyId = of.id();
        draft.number = 1;
        draft.say(says);
        draft.createdAt = of.createdAt();
        return draft;
    }

    /** A draft with the same content. */
    SurveyVersion copyAs(int next, Instant now) {
        SurveyVersion draft = new SurveyVersion();
        draft.id = idOf(surveyId, next);
        draft.surveyId = surveyId;
        draft.number = next;
        draft.say(questionnaire());
        draft.createdAt = now;
        return draft;
    }

    void change(Questionnaire says) {
        say(says);
    }

    private void say(Questionnaire says) {
        title = says.title();
        language = says.language();
        questions = says.questions();
        setDesign(says.design());
    }

    private void setDesign(Design says) {
        design = says.equals(Design.PLAIN) ? null : says;
    }

    /** @param traced the design with each key of before led back to the first one */
    void publish(Design traced, Instant now) {
        setDesign(traced);
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

    /** Null where it says nothing. */
    Design design() {
        return design;
    }

    Questionnaire questionnaire() {
        return new Questionnaire(title, language, questions, design == null ? Design.PLAIN : design);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
