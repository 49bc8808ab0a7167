// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** On which other sites a tenant's surveys may be shown. */
@Entity
@Table(name = "survey_embedding")
class SurveyEmbedding {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("unused") // Hibernate writes it, and adds it to every query
    private String tenant;

    @Column(name = "allowed_origins")
    private String allowedOrigins;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected SurveyEmbedding() {}

    static SurveyEmbedding of(List<String> origins, Instant now) {
        SurveyEmbedding embedding = new SurveyEmbedding();
        embedding.id = Ids.next("emb");
        embedding.allow(origins, now);
        return embedding;
    }

    void allow(List<String> origins, Instant now) {
        allowedOrigins = String.join(" ", origins);
        updatedAt = now;
    }

    List<String> allowedOrigins() {
        return Stream.of(allowedOrigins.split(" "))
                .filter(origin -> !origin.isEmpty())
                .toList();
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
