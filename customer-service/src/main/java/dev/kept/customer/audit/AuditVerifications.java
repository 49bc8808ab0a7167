// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import dev.kept.customer.audit.AuditEntryRepository.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies the chain of the current tenant. */
@ApplicationScoped
class AuditVerifications {

    private static final int PAGE = 1000;

    private final AuditEntryRepository repository;

    AuditVerifications(AuditEntryRepository repository) {
        this.repository = repository;
    }

    @Transactional
    AuditVerification verify(@Nullable AuditAnchor known) {
        AuditVerifier verifier = new AuditVerifier(known);
        List<Stored> page = repository.chain(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(verifier::accept);
            page = repository.chain(page.get(page.size() - 1).link().sequence(), PAGE);
        }
        return verifier.result();
    }
}
