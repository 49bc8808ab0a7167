// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps on which other sites the tenant's surveys may be shown. */
@ApplicationScoped
class Embedding {

    private final SurveyEmbeddingRepository embeddings;
    private final Clock clock;

    Embedding(SurveyEmbeddingRepository embeddings, Clock clock) {
        this.embeddings = embeddings;
        this.clock = clock;
    }

    /** What is declared; empty before the first time. */
    @Transactional
    Optional<SurveyEmbedding> find() {
        return embeddings.findAll().firstResultOptional();
    }

    /** The sites that may show a survey in a frame. */
    @Transactional
    List<String> allowedOrigins() {
        return find().map(SurveyEmbedding::allowedOrigins).orElse(List.of());
    }

    /** @param ifMatch the version that is to be replaced; 0 before the first time */
    @Transactional
    SurveyEmbedding allow(List<String> origins, @Nullable String ifMatch) {
        List<Fault> faults = Origins.faults(origins);
        if (!faults.isEmpty()) {
            throw AnsweringProblem.ORIGIN_INVALID.withFaults(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SurveyEmbedding known = find().orElse(null);
        ETags.require(ifMatch, known == null ? 0 : known.version());
        if (known == null) {
            known = SurveyEmbedding.of(origins, now);
            embeddings.persist(known);
        } else {
            known.allow(origins, now);
        }
        embeddings.flush();
        return known;
    }
}
