// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.modelling.Fingerprint;
import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitResult;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Table;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.Prediction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What every customer has brought in so far, and how it grew with the months of the relation. Nothing is predicted. */
final class HistoricValue {

    /** Months of the relation that are told one by one. */
    private static final int MONTHS = 60;

    private final FitTask task;
    private final Amount amount;
    private final boolean net;
    private final List<Prediction> predictions = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Sum total = new Sum();
    private final Sum beforeAcquisition = new Sum();
    private final Sum[] byMonth = new Sum[MONTHS];
    private final long[] seen = new long[MONTHS];
    private long withoutBeginning;

    /** @param net whether what it cost to win each customer is taken off */
    HistoricValue(FitTask task, Amount amount, boolean net) {
        this.task = task;
        this.amount = amount;
        this.net = net;
        for (int month = 0; month < MONTHS; month++) {
            byMonth[month] = new Sum();
        }
    }

    /** What a customer brought in on the local days {@code [from, to)}. */
    @FunctionalInterface
    interface Amount {
        double of(Earnings earned, LocalDate from, LocalDate to);
    }

    FitOutcome outcome() {
        task.forEach(this::add);
        if (predictions.isEmpty()) {
            throw new RejectedInput("no-customers", withoutBeginning);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("value-total", total.value()));
        figures.add(Figure.of("value-per-customer", total.value() / predictions.size()));
        if (net) {
            figures.addAll(againstAcquisition());
        }
        return new FitOutcome(
                new FitResult(
                        predictions.size(),
                        fingerprint.text(),
                        withoutBeginning == 0 ? Map.of() : Map.of("no-purchase", withoutBeginning),
                        List.of(),
                        figures,
                        List.of(table()),
                        List.of()),
                predictions::forEach);
    }

    /** What customers brought in before what it cost to win them, against that cost. */
    private List<Figure> againstAcquisition() {
        List<Figure> figures = new ArrayList<>();
        task.acquisitionCost().ifPresent(cost -> {
            figures.add(Figure.of("acquisition-cost", cost));
            figures.add(Figure.of("ltv-to-cac", beforeAcquisition.value() / predictions.size() / cost));
            monthsUntil(cost).ifPresent(months -> figures.add(Figure.of("payback-months", months)));
        });
        return figures;
    }

    private void add(CustomerAsOf customer) {
        Earnings earned = new Earnings(customer, task.cut(), task.policy());
        LocalDate began = earned.began();
        if (began == null) {
            withoutBeginning++;
            return;
        }
        LocalDate end = task.cut().plusDays(1);
        double brought = amount.of(earned, LocalDate.EPOCH, end);
        double value = net ? brought - earned.acquisition(LocalDate.EPOCH, end) : brought;
        fingerprint.add(customer.id(), value);
        total.add(value);
        beforeAcquisition.add(brought);
        predictions.add(new Prediction(
                customer.id(),
                earned.groups(task.policy()),
                null,
                new Prediction.Value(value, null, null),
                null,
                null,
                null,
                null));
        for (int month = 0; month < MONTHS; month++) {
            LocalDate until = began.plusMonths(month + 1L);
            if (until.isAfter(end)) {
                return;
            }
            LocalDate from = began.plusMonths(month);
            seen[month]++;
            byMonth[month].add(amount.of(earned, from, until));
        }
    }

    /** The first month of the relation at whose end the mean customer has brought in an amount. */
    private OptionalDouble monthsUntil(double cost) {
        double sum = 0;
        for (int month = 0; month < MONTHS && seen[month] > 0; month++) {
            sum += byMonth[month].value() / seen[month];
            if (sum >= cost) {
                return OptionalDouble.of(month + 1);
            }
        }
        return OptionalDouble.empty();
    }

    /** By month of the relation: those who were seen for all of it, and what they brought in on average. */
    private Table table() {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        double sum = 0;
        for (int month = 0; month < MONTHS && seen[month] > 0; month++) {
            double mean = byMonth[month].value() / seen[month];
            sum += mean;
            rows.add(List.of((double) month + 1, (double) seen[month], mean, sum));
        }
        return new Table("by-month", List.of("month", "customers", "value", "cumulated"), rows);
    }
}
