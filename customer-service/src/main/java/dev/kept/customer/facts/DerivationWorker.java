// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * By which time passes: it derives what is due, tenant by tenant, a batch each in turn. Several replicas share the work,
 * since claimed customers are skipped by the others.
 */
@Singleton
class DerivationWorker implements TenantWork {

    private static final Logger LOG = Logger.getLogger(DerivationWorker.class);

    private final DueCustomers due;
    private final EverybodyMarks everybody;
    private final DerivationRun run;
    private final int batchSize;

    DerivationWorker(
            DueCustomers due,
            EverybodyMarks everybody,
            DerivationRun run,
            @ConfigProperty(name = "kept.derivation.batch-size", defaultValue = "20") int batchSize) {
        this.due = due;
        this.everybody = everybody;
        this.run = run;
        this.batchSize = batchSize;
    }

    @Override
    public String name() {
        return "derivation-worker";
    }

    @Override
    public Set<String> tenants() {
        return due.tenants();
    }

    @Override
    public boolean work(Instant until) {
        boolean unmarked = markSome(until);
        try {
            return run.derive(until, batchSize).size() == batchSize || unmarked;
        } catch (RuntimeException e) {
            LOG.warn("A batch of customers cannot be derived; they are taken one by one", e);
            return oneByOne(until);
        }
    }

    private boolean markSome(Instant until) {
        try {
            return everybody.next(until);
        } catch (RuntimeException e) {
            LOG.debug("Somebody holds customers that are to be marked; tried again later", e);
            return false;
        }
    }

    private boolean oneByOne(Instant until) {
        for (int i = 0; i < batchSize; i++) {
            try {
                if (run.derive(until, 1).isEmpty()) {
                    return false;
                }
            } catch (RuntimeException e) {
                List<String> ids = run.postponeOne(until);
                LOG.errorf(e, "The customers %s cannot be derived; tried again later", ids);
            }
        }
        return true;
    }
}
