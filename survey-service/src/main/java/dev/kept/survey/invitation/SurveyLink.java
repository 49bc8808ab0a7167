// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.persistence.TextsConverter;
import dev.kept.survey.response.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One address of a survey for many respondents: a link, a QR code, an embedded page. */
@Entity
@Table(name = "survey_link")
class SurveyLink {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Column(name = "survey_version", updatable = false)
    private int surveyVersion;

    @Column(name = "wave_id", updatable = false)
    private @Nullable String waveId;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    private @Nullable String language;
    private @Nullable Integer quota;

    @Convert(converter = TextsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, String> attributes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version = 1;

    protected SurveyLink() {}

    static SurveyLink create(NewSurveyLink request, Channel channel, String surveyId, int surveyVersion, Instant now) {
        SurveyLink link = new SurveyLink();
        link.id = Ids.next("lnk");
        link.surveyId = surveyId;
        link.surveyVersion = surveyVersion;
        link.waveId = request.waveId();
        link.name = request.name();
        link.channel = channel;
        link.language = request.language();
        link.quota = request.quota();
        link.attributes = request.attributes() == null ? Map.of() : Map.copyOf(request.attributes());
        link.createdAt = now;
        link.expiresAt = request.expiresAt();
        return link;
    }

    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
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

    int surveyVersion() {
        return surveyVersion;
    }

    @Nullable String waveId() {
        return waveId;
    }

    String name() {
        return name;
    }

    Channel channel() {
        return channel;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable Integer quota() {
        return quota;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
