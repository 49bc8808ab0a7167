// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.AnswersConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What one respondent answered to one survey version. Every correction makes a new version of the response. */
@Entity
@Table(name = "survey_response")
class SurveyResponse {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Column(name = "survey_key", updatable = false)
    private String surveyKey;

    @Column(name = "survey_version")
    private int surveyVersion;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "customer_id")
    private String customerId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private BigDecimal weight;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String language;

    private @Nullable String interviewer;

    @Column(name = "interview_place")
    private @Nullable String interviewPlace;

    @Convert(converter = AnswersConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Answer> answers;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected SurveyResponse() {}

    static SurveyResponse record(ResponseContent content, Instant now) {
        SurveyResponse response = new SurveyResponse();
        response.id = Ids.next("rsp");
        response.surveyId = content.survey().id();
        response.surveyKey = content.survey().key();
        response.externalId = content.externalId();
        response.createdAt = now;
        response.take(content, content.answeredAt() == null ? now : content.answeredAt(), now);
        return response;
    }

    /** Whether it says the same already; a time that the content leaves open says nothing else. */
    boolean says(ResponseContent content) {
        return surveyVersion == content.survey().version()
                && Objects.equals(customerId, content.customerId())
                && channel == content.channel()
                && weight.compareTo(content.weight()) == 0
                && (content.answeredAt() == null || answeredAt.equals(content.answeredAt()))
                && Objects.equals(language, content.language())
                && answers.equals(content.answers())
                && Objects.equals(interview(), content.interview());
    }

    void correct(ResponseContent content, Instant now) {
        take(content, content.answeredAt() == null ? answeredAt : content.answeredAt(), now);
    }

    /** Drops who answered and what that person wrote; the ratings stay. */
    void forgetCustomer(Instant now) {
        customerId = null;
        answers = answers.stream().filter(answer -> !answer.personal()).toList();
        updatedAt = now;
    }

    /** Drops what the person wrote and the client's own number; who answered and the ratings stay. */
    void erasePersonal(Instant now) {
        externalId = null;
        answers = answers.stream().filter(answer -> !answer.personal()).toList();
        updatedAt = now;
    }

    boolean holdsPersonal() {
        return externalId != null || answers.stream().anyMatch(Answer::personal);
    }

    void giveTo(String customer, Instant now) {
        customerId = customer;
        updatedAt = now;
    }

    private void take(ResponseContent content, Instant at, Instant now) {
        surveyVersion = content.survey().version();
        customerId = content.customerId();
        channel = content.channel();
        weight = content.weight();
        answeredAt = at;
        language = content.language();
        answers = List.copyOf(content.answers());
        Interview how = content.interview();
        interviewer = how == null ? null : how.interviewer();
        interviewPlace = how == null ? null : how.place();
        updatedAt = now;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String surveyId() {
        return surveyId;
    }

    String surveyKey() {
        return surveyKey;
    }

    int surveyVersion() {
        return surveyVersion;
    }

    String externalId() {
        return externalId;
    }

    String customerId() {
        return customerId;
    }

    Channel channel() {
        return channel;
    }

    BigDecimal weight() {
        return weight;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String language() {
        return language;
    }

    @Nullable Interview interview() {
        return interviewer == null ? null : new Interview(interviewer, interviewPlace);
    }

    List<Answer> answers() {
        return answers;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
