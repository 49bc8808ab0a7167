// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.design.Questionnaire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/**
 * A survey: one key under which versions of a questionnaire follow each other. Title and language are those of the latest
 * version. At most one version is a draft, and it is the latest.
 */
@Entity
@Table(name = "survey")
class Survey {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_key", updatable = false)
    private String key;

    private String title;
    private String language;

    @Column(name = "latest_version")
    private int latestVersion = 1;

    @Column(name = "published_version")
    private Integer publishedVersion;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version = 1;

    protected Survey() {}

    static Survey create(String key, Questionnaire says, Instant now) {
        Survey survey = new Survey();
        survey.id = Ids.next("srv");
        survey.key = key;
        survey.title = says.title();
        survey.language = says.language();
        survey.createdAt = now;
        survey.updatedAt = now;
        return survey;
    }

    /** Takes over what its draft now says. */
    void describe(SurveyVersion draft, Instant now) {
        title = draft.title();
        language = draft.language();
        updatedAt = now;
    }

    void publish(Instant now) {
        requireDraft();
        publishedVersion = latestVersion;
        updatedAt = now;
    }

    /** Opens the next draft and returns its number. */
    int openDraft(Instant now) {
        requireOpen();
        if (publishedVersion == null) {
            throw SurveyProblem.SURVEY_NOT_PUBLISHED.with(id);
        }
        if (hasDraft()) {
            throw SurveyProblem.SURVEY_HAS_DRAFT.with(id, latestVersion);
        }
        updatedAt = now;
        return ++latestVersion;
    }

    void close(Instant now) {
        requireOpen();
        if (publishedVersion == null) {
            throw SurveyProblem.SURVEY_NOT_PUBLISHED.with(id);
        }
        closedAt = now;
        updatedAt = now;
    }

    void requireDraft() {
        requireOpen();
        if (!hasDraft()) {
            throw SurveyProblem.SURVEY_NOT_DRAFT.with(id);
        }
    }

    void requireDeletable() {
        if (publishedVersion != null) {
            throw SurveyProblem.SURVEY_WAS_PUBLISHED.with(id);
        }
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw SurveyProblem.SURVEY_CLOSED.with(id);
        }
    }

    private boolean hasDraft() {
        return publishedVersion == null || latestVersion > publishedVersion;
    }

    SurveyStatus status() {
        if (closedAt != null) {
            return SurveyStatus.CLOSED;
        }
        return publishedVersion == null ? SurveyStatus.DRAFT : SurveyStatus.PUBLISHED;
    }

    /** A version's own state: what was published stays so until the survey is closed. */
    SurveyStatus statusOf(SurveyVersion of) {
        if (of.publishedAt() == null) {
            return SurveyStatus.DRAFT;
        }
        return closedAt == null ? SurveyStatus.PUBLISHED : SurveyStatus.CLOSED;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    int latestVersion() {
        return latestVersion;
    }

    Integer publishedVersion() {
        return publishedVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
