// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelProblem.MODELS_FULL;
import static dev.kept.metrics.modelling.ModelProblem.MODEL_CUSTOMER_NOT_FOUND;
import static dev.kept.metrics.modelling.ModelProblem.MODEL_FIT_NOT_FOUND;
import static dev.kept.metrics.modelling.ModelProblem.MODEL_FIT_NOT_OPEN;
import static dev.kept.metrics.modelling.ModelProblem.MODEL_FIT_OPEN;
import static dev.kept.metrics.modelling.ModelProblem.MODEL_NOT_FOUND;

import dev.kept.metrics.asof.CustomersAsOf;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps models and asks for their fits; {@link ModelRunner} makes them. */
@ApplicationScoped
class ModelService {

    private static final int MOST_MODELS = 200;

    private final TenantTransactions transactions;
    private final Caller caller;
    private final Clock clock;

    ModelService(TenantTransactions transactions, Caller caller, Clock clock) {
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** A model with the fit that was asked for last. */
    record Current(Model model, ModelFit fit) {}

    /** Keeps a model and queues its first fit. */
    @Transactional
    Current create(NewModel wanted) {
        Instant now = clock.instant();
        ModelDefinition definition = wanted.definition();
        return transactions.join(caller.tenant(), connection -> {
            check(definition, new CustomersAsOf(connection, now));
            ModelTable table = new ModelTable(connection);
            if (table.count() >= MOST_MODELS) {
                throw MODELS_FULL.with(MOST_MODELS);
            }
            Model model = new Model(
                    Ids.next("mdl"),
                    definition,
                    wanted.refitEveryDays(),
                    next(wanted.refitEveryDays(), now),
                    caller.subject(),
                    now,
                    now,
                    1);
            table.add(model);
            new ModelFitTable(connection).queue(model.id(), caller.subject(), now);
            return current(connection, model);
        });
    }

    Current get(String id) {
        return ask(connection -> current(connection, known(connection, id)));
    }

    List<Current> list(@Nullable ModelKind kind, String before, int most) {
        return ask(connection -> new ModelTable(connection)
                .list(kind, before, most).stream()
                        .map(model -> current(connection, model))
                        .toList());
    }

    /** Gives a model another name or schedule. */
    Current change(String id, @Nullable String ifMatch, Function<Model, ModelPatch> change) {
        Instant now = clock.instant();
        return change(connection -> {
            Model model = knownForChange(connection, id);
            ETags.require(ifMatch, model.version());
            ModelPatch patch = change.apply(model);
            Model changed = new Model(
                    id,
                    model.definition().named(patch.name()),
                    patch.refitEveryDays(),
                    next(patch.refitEveryDays(), now),
                    model.createdBy(),
                    model.createdAt(),
                    now,
                    model.version());
            new ModelTable(connection).update(changed);
            return current(connection, known(connection, id));
        });
    }

    void delete(String id, @Nullable String ifMatch) {
        change(connection -> {
            Model model = knownForChange(connection, id);
            ETags.require(ifMatch, model.version());
            new ModelTable(connection).delete(id);
            return id;
        });
    }

    /** Queues another fit. */
    @Transactional
    ModelFit fit(String id) {
        return transactions.join(caller.tenant(), connection -> {
            Model model = knownForChange(connection, id);
            ModelFitTable fits = new ModelFitTable(connection);
            fits.latest(id).filter(fit -> fit.status().open()).ifPresent(open -> {
                throw MODEL_FIT_OPEN.with(open.number());
            });
            Instant now = clock.instant();
            new ModelTable(connection).schedule(id, next(model.refitDays(), now));
            return found(fits, id, fits.queue(id, caller.subject(), now));
        });
    }

    /** Ends the fit that waits or runs. */
    Current cancel(String id) {
        return change(connection -> {
            Model model = knownForChange(connection, id);
            if (new ModelFitTable(connection).cancel(id, clock.instant()) == 0) {
                throw MODEL_FIT_NOT_OPEN.with(id);
            }
            return current(connection, model);
        });
    }

    List<ModelFit> fits(String id, int before, int most) {
        return ask(connection -> {
            known(connection, id);
            return new ModelFitTable(connection).list(id, before, most);
        });
    }

    ModelFit fit(String id, int number) {
        return ask(connection -> {
            known(connection, id);
            return found(new ModelFitTable(connection), id, number);
        });
    }

    /** What the newest fit that succeeded expects of customers. */
    List<Prediction> predictions(
            String id, PredictionSort sort, PredictionFilter filter, @Nullable List<String> last, int most) {
        return ask(connection -> {
            known(connection, id);
            return new ModelFitTable(connection)
                    .shown(id)
                    .map(shown -> new PredictionTable(connection).list(shown, sort, filter, last, most))
                    .orElse(List.of());
        });
    }

    /** How the values that the newest fit that succeeded expects are spread over groups. */
    List<DistributionView> distribution(String id, @Nullable String groupBy, @Nullable String after, int most) {
        return ask(connection -> {
            known(connection, id);
            return new ModelFitTable(connection)
                    .shown(id)
                    .map(shown -> new DistributionTable(connection).list(shown, groupBy, after, most))
                    .orElse(List.of());
        });
    }

    /** What the newest fit that succeeded expects of one customer. */
    Prediction prediction(String id, String customer) {
        return ask(connection -> {
            known(connection, id);
            return new ModelFitTable(connection)
                    .shown(id)
                    .flatMap(shown -> new PredictionTable(connection).find(shown, customer))
                    .orElseThrow(() -> MODEL_CUSTOMER_NOT_FOUND.with(customer, id));
        });
    }

    private static void check(ModelDefinition definition, CustomersAsOf customers) {
        List<Fault> faults = new ArrayList<>();
        LocalDate cut = definition.cut();
        if (cut != null && cut.isAfter(customers.closedDay())) {
            faults.add(Fault.textAt("/cut", "model-cut-open", customers.closedDay()));
        }
        if (cut != null && cut.isBefore(LocalDate.EPOCH)) {
            faults.add(Fault.textAt("/cut", "model-cut-early", LocalDate.EPOCH));
        }
        String segment = definition.scope().segment();
        if (segment != null && !customers.segments().contains(segment)) {
            faults.add(Fault.textAt("/segment", "segment-unknown", String.join(", ", customers.segments())));
        }
        if (definition.options().unit() == null) {
            faults.add(Fault.textAt("/options/unit", "model-unit-missing", definition.kind()));
        }
        if (definition.assumptions() != null && definition.kind() != ModelKind.MARGIN_RETENTION) {
            faults.add(Fault.textAt("/assumptions", "model-assumptions-unused", definition.kind()));
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
    }

    static @Nullable Instant next(@Nullable Integer days, Instant now) {
        return days == null ? null : now.plus(Duration.ofDays(days));
    }

    private static Current current(TenantConnection connection, Model model) {
        // There is always a fit: the first one is queued with the model.
        return new Current(
                model, new ModelFitTable(connection).latest(model.id()).orElseThrow());
    }

    private static ModelFit found(ModelFitTable fits, String id, int number) {
        return fits.find(id, number).orElseThrow(() -> MODEL_FIT_NOT_FOUND.with(number, id));
    }

    private static Model known(TenantConnection connection, String id) {
        return new ModelTable(connection).find(id).orElseThrow(() -> MODEL_NOT_FOUND.with(id));
    }

    private static Model knownForChange(TenantConnection connection, String id) {
        return new ModelTable(connection).findForChange(id).orElseThrow(() -> MODEL_NOT_FOUND.with(id));
    }

    private <T> T ask(Function<TenantConnection, T> question) {
        return transactions.read(caller.tenant(), question);
    }

    private <T> T change(Function<TenantConnection, T> work) {
        return transactions.call(caller.tenant(), work);
    }
}
