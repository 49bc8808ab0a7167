// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps which sources a tenant believes first. */
@ApplicationScoped
class SourceRankingService {

    private static final int AT_ONCE = 500;

    /** A ranking with its version; version 0 before anything was declared. */
    record Versioned(SourceRanking ranking, long version) {}

    private final SourceRankingRepository rankings;
    private final AttributeValueRepository values;
    private final List<RankingListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    SourceRankingService(
            SourceRankingRepository rankings,
            AttributeValueRepository values,
            @All List<RankingListener> listeners,
            AuditLog audit,
            Clock clock) {
        this.rankings = rankings;
        this.values = values;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sources that the current tenant ranks, the most believed first. */
    @Transactional
    List<String> current() {
        return rankings.findDeclared().map(DeclaredRanking::sources).orElse(List.of());
    }

    @Transactional
    Versioned versioned() {
        return rankings.findDeclared()
                .map(SourceRankingService::versioned)
                .orElse(new Versioned(new SourceRanking(List.of()), 0));
    }

    /** Declares the ranking; {@code ifMatch} may be missing only while nothing has been declared. */
    @Transactional
    Versioned declare(SourceRanking wanted, @Nullable String ifMatch) {
        refuseRepeated(wanted.sources());
        Optional<DeclaredRanking> before = rankings.findDeclared();
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, before.map(DeclaredRanking::version).orElse(0L));
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        DeclaredRanking declared = before.orElseGet(() -> new DeclaredRanking(Ids.next("srk"), wanted.sources(), now));
        if (before.isPresent() && declared.sources().equals(wanted.sources())) {
            return versioned(declared);
        }
        declared.declare(wanted.sources(), now);
        rankings.persistAndFlush(declared);
        Versioned answer = versioned(declared);
        decideAgain();
        audit.record("source-ranking.declared", declared.id(), Map.of("sources", String.join(", ", wanted.sources())));
        return answer;
    }

    private void decideAgain() {
        List<String> ids = values.findConflictingCustomers(null, AT_ONCE);
        while (!ids.isEmpty()) {
            List<String> batch = ids;
            listeners.forEach(listener -> listener.decideAgain(batch));
            ids = values.findConflictingCustomers(batch.get(batch.size() - 1), AT_ONCE);
        }
    }

    private static void refuseRepeated(List<String> sources) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            if (!seen.add(sources.get(i))) {
                throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/sources/" + i, "source-repeated")));
            }
        }
    }

    private static Versioned versioned(DeclaredRanking declared) {
        return new Versioned(new SourceRanking(declared.sources()), declared.version());
    }
}
