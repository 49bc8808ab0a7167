// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import static dev.kept.customer.privacy.PrivacyProblem.CUSTOMER_ALREADY_ERASED;
import static dev.kept.customer.privacy.PrivacyProblem.ERASURE_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.audit.AuditRef;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Erases customers. Everything happens in one transaction, and the other services hear of it. */
@ApplicationScoped
class Erasures {

    private final ErasureRepository repository;
    private final CustomerDirectory customers;
    private final CustomerFile file;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    Erasures(
            ErasureRepository repository,
            CustomerDirectory customers,
            CustomerFile file,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.file = file;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Erasure get(String id) {
        return repository.findByIdOptional(id).orElseThrow(() -> ERASURE_NOT_FOUND.with(id));
    }

    @Transactional
    Erasure erase(String named, NewErasure wanted) {
        Instant now = clock.instant().truncatedTo(MICROS);
        // Somewhere on earth it may be tomorrow already.
        if (wanted.requestedOn()
                .isAfter(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/requestedOn", "requested-in-future")));
        }
        String customerId = customers.resolve(named);
        customers.hold(List.of(customerId));
        repository.findByCustomer(customerId).ifPresent(known -> {
            throw CUSTOMER_ALREADY_ERASED.with(customerId, known.id());
        });
        CustomerFile.Removed removed = file.erase(customerId, now);
        Erasure erasure = new Erasure(Ids.next("ers"), customerId, wanted, now, caller.subject());
        AuditRef entry = audit.record(
                "customer.erased",
                customerId,
                Map.of("erasureId", erasure.id(), "reason", wanted.reason().name()));
        erasure.certify(removed.sections(), removed.copies(), entry);
        repository.persist(erasure);
        return erasure;
    }
}
