// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Where features write down what others must be able to trace. */
@ApplicationScoped
public class AuditLog {

    private final AuditEntryRepository repository;
    private final Caller caller;
    private final Clock clock;

    AuditLog(AuditEntryRepository repository, Caller caller, Clock clock) {
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Appends an entry in the caller's transaction: both are committed or none. Call it last, as entries of one tenant
     * wait for each other from here to the commit.
     *
     * @param action what was done, for example {@code customer.deleted}
     * @param entity the id of what it was done to
     * @param details what else must be known; ids, counts and codes only, never a personal value
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AuditRef record(String action, String entity, Map<String, String> details) {
        return record(caller.subject(), action, entity, details);
    }

    /** The same for what somebody did whose request is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    AuditRef record(String actor, String action, String entity, Map<String, String> details) {
        repository.lockChain();
        AuditRef last = repository.last().orElse(new AuditRef("", 0, AuditLink.BEGINNING));
        AuditLink link = new AuditLink(
                caller.tenant(),
                last.sequence() + 1,
                Ids.next("aud"),
                clock.instant().truncatedTo(MICROS),
                actor,
                action,
                entity,
                details);
        AuditEntry entry = new AuditEntry(link, last.hash());
        repository.persistAndFlush(entry);
        return new AuditRef(entry.id(), entry.sequence(), entry.hash());
    }

    /** The entries that name an entity, as what was acted on or in their details, oldest first. */
    @Transactional
    public List<AuditEntryView> about(String entity) {
        return repository.findAbout(entity).stream().map(AuditEntryView::of).toList();
    }
}
