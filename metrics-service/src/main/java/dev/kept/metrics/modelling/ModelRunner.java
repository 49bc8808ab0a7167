// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.CustomersAsOf;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.ModelFit.Progress;
import dev.kept.metrics.modelling.ModelFit.Status;
import dev.kept.metrics.modelling.ModelFitTable.Claim;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TenantTransactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the fits that wait, one at a time, in transactions of their own. */
@ApplicationScoped
class ModelRunner {

    private static final Logger LOG = Logger.getLogger(ModelRunner.class);
    private static final String SCHEDULE = "schedule";

    /** A maker that was not heard of for so long is gone, and another one begins anew. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    /** Whoever kills its maker so often shall not kill all of them. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int BATCH = 2000;

    private final TenantTransactions transactions;
    private final Map<ModelKind, ModelFitter> fitters = new EnumMap<>(ModelKind.class);
    private final StoredFigures figures;
    private final Clock clock;

    ModelRunner(TenantTransactions transactions, @All List<ModelFitter> fitters, StoredFigures figures, Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.clock = clock;
        fitters.forEach(fitter -> this.fitters.put(fitter.kind(), fitter));
    }

    /** Queues the fits that schedules ask for. */
    boolean queueDue(String tenant, Instant until) {
        return transactions.call(tenant, connection -> {
            ModelTable models = new ModelTable(connection);
            ModelFitTable fits = new ModelFitTable(connection);
            List<Model> due = models.takeDue(until);
            for (Model model : due) {
                if (fits.latest(model.id()).filter(fit -> fit.status().open()).isEmpty()) {
                    fits.queue(model.id(), SCHEDULE, clock.instant());
                }
                models.schedule(model.id(), ModelService.next(model.refitDays(), clock.instant()));
            }
            return !due.isEmpty();
        });
    }

    /** @return whether there was a fit to be made */
    boolean runNext(String tenant) {
        Optional<Claim> claim =
                transactions.call(tenant, connection -> new ModelFitTable(connection).claim(clock.instant(), lease()));
        claim.ifPresent(mine -> run(tenant, mine));
        return claim.isPresent();
    }

    private void run(String tenant, Claim claim) {
        try {
            if (claim.attempts() > MOST_ATTEMPTS) {
                finish(tenant, claim, Status.FAILED, "interrupted", null);
            } else {
                fit(tenant, claim);
            }
        } catch (CancelledFit e) {
            LOG.debugf("Fit %d of model %s was cancelled", claim.number(), claim.model());
        } catch (RejectedInput e) {
            String reason = e.faults().keySet().stream().findFirst().orElse("input-rejected");
            finish(tenant, claim, Status.FAILED, reason, rejected(e));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Fit %d of model %s failed", claim.number(), claim.model());
            finish(tenant, claim, Status.FAILED, "internal-error", null);
        }
    }

    private void fit(String tenant, Claim claim) {
        Task task = transactions.read(tenant, connection -> {
            ModelDefinition definition = new ModelTable(connection)
                    .find(claim.model())
                    .orElseThrow(CancelledFit::new)
                    .definition();
            return new Task(tenant, claim, definition, new CustomersAsOf(connection, clock.instant()));
        });
        task.tell(fits -> fits.cut(claim, lease(), task.cut()));
        FitOutcome outcome = Optional.ofNullable(fitters.get(task.definition().kind()))
                .orElseThrow(() -> new IllegalStateException("Nothing fits this kind of model"))
                .fit(task);
        FitResult result = outcome.result();
        String reason = result.parts().isEmpty() ? null : result.parts().get(0).reason();
        if (result.status() == FitStatus.NOT_CONVERGED) {
            finish(tenant, claim, Status.FAILED, reason, result);
            return;
        }
        save(tenant, claim, outcome.predictions());
        Status status = result.status() == FitStatus.BOUNDARY ? Status.BOUNDARY : Status.SUCCEEDED;
        boolean shown = transactions.call(tenant, connection -> {
            new PredictionTable(connection).forgetDeleted(claim.model(), claim.number());
            return new ModelFitTable(connection).finish(claim, clock.instant(), status, reason, result);
        });
        // What nobody reads goes: of the fits before, or of this one where it was cancelled at the last moment.
        deleteAll(tenant, claim, shown);
    }

    /** In many transactions, as there may be millions; nobody reads them before the fit has ended. */
    private void save(String tenant, Claim claim, FitOutcome.Predictions predictions) {
        deleteAll(tenant, claim, false);
        List<Prediction> batch = new ArrayList<>(BATCH);
        predictions.forEach(prediction -> {
            batch.add(prediction);
            if (batch.size() == BATCH) {
                insert(tenant, claim, batch);
            }
        });
        insert(tenant, claim, batch);
    }

    private void insert(String tenant, Claim claim, List<Prediction> batch) {
        transactions.call(tenant, connection -> {
            new PredictionTable(connection).insert(claim.model(), claim.number(), batch);
            return claim;
        });
        batch.clear();
    }

    private void deleteAll(String tenant, Claim claim, boolean others) {
        boolean more = true;
        while (more) {
            more = transactions.call(
                    tenant,
                    connection -> new PredictionTable(connection).deleteSome(claim.model(), claim.number(), others));
        }
    }

    private void finish(
            String tenant, Claim claim, Status status, @Nullable String reason, @Nullable FitResult result) {
        transactions.call(
                tenant,
                connection -> new ModelFitTable(connection).finish(claim, clock.instant(), status, reason, result));
    }

    /** What was wrong with how many rows. */
    private static FitResult rejected(RejectedInput e) {
        return new FitResult(0, new Fingerprint().text(), e.faults(), List.of(), List.of(), List.of(), List.of());
    }

    private Instant lease() {
        return clock.instant().plus(LEASE);
    }

    /** The fit is not wanted any more. */
    private static final class CancelledFit extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Reads in one snapshot, computes outside of transactions, and tells its progress in transactions of their own. */
    private final class Task implements FitTask {

        private final String tenant;
        private final Claim claim;
        private final ModelDefinition definition;
        private final Policy policy;
        private final LocalDate closedDay;
        private final LocalDate cut;

        Task(String tenant, Claim claim, ModelDefinition definition, CustomersAsOf customers) {
            this.tenant = tenant;
            this.claim = claim;
            this.definition = definition;
            this.policy = customers.policy();
            this.closedDay = customers.closedDay();
            LocalDate wanted = definition.cut();
            this.cut = wanted == null || wanted.isAfter(closedDay) ? closedDay : wanted;
        }

        @Override
        public ModelDefinition definition() {
            return definition;
        }

        @Override
        public LocalDate cut() {
            return cut;
        }

        @Override
        public LocalDate closedDay() {
            return closedDay;
        }

        @Override
        public Policy policy() {
            return policy;
        }

        @Override
        public OptionalDouble acquisitionCost() {
            BigDecimal stated = definition.options().acquisitionCost();
            return stated == null ? figures.acquisitionCost(tenant, cut) : OptionalDouble.of(stated.doubleValue());
        }

        @Override
        public void forEach(Consumer<CustomerAsOf> consumer) {
            transactions.read(tenant, connection -> {
                CustomersAsOf customers = new CustomersAsOf(connection, clock.instant());
                long total = customers.total();
                customers.forEach(cut, definition.scope(), consumer, done -> progress("reading", done, total));
                return claim;
            });
        }

        @Override
        public void progress(String stage, long done, long total) {
            tell(fits -> fits.progress(claim, lease(), new Progress(stage, done, total)));
        }

        private void tell(Predicate<ModelFitTable> told) {
            if (!transactions.call(tenant, connection -> told.test(new ModelFitTable(connection)))) {
                throw new CancelledFit();
            }
        }
    }
}
