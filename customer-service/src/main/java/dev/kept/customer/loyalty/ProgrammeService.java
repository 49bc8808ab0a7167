// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static dev.kept.customer.loyalty.LoyaltyProblem.LOYALTY_PROGRAMME_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the programme. A declaration makes every customer due, as points and tiers follow from it. */
@ApplicationScoped
class ProgrammeService {
    private final ProgrammeRepository programmes;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ProgrammeService(
            ProgrammeRepository programmes, AccountRepository accounts, AuditLog audit, Caller caller, Clock clock) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Optional<LoyaltyProgramme> current() {
        return programmes.findLatest().map(ProgrammeVersion::programme);
    }

    @Transactional
    ProgrammeVersion get() {
        return programmes.findLatest().orElseThrow(LOYALTY_PROGRAMME_NOT_FOUND::with);
    }

    @Transactional
    List<ProgrammeVersion> history() {
        return programmes.history();
    }

    /** Declares the programme; {@code ifMatch} may be missing only for the first declaration. */
    @Transactional
    ProgrammeVersion declare(LoyaltyProgramme programme, @Nullable String ifMatch) {
        List<Fault> faults = programme.faults();
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        Optional<ProgrammeVersion> before = programmes.findLatest();
        long number = before.map(ProgrammeVersion::number).orElse(0L);
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, number);
        }
        if (before.isPresent() && before.get().programme().equals(programme)) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        // Two declarations at once would have the same number; the second one is refused by its constraint.
        ProgrammeVersion declared = new ProgrammeVersion(Ids.next("lpg"), number + 1, programme, now);
        programmes.persistAndFlush(declared);
        accounts.makeAllDue(caller.tenant(), now);
        audit.record("loyalty-programme.declared", "loyalty-programme", Map.of("version", "" + declared.number()));
        return declared;
    }
}
