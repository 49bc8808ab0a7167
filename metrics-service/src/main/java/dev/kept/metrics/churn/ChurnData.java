// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.CustomerGroups;
import dev.kept.metrics.modelling.Fingerprint;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelOptions.ChurnTarget;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The customers that a churn model learns from, on a day whose horizon is over by now, and those whom it predicts, on the day
 * of the cut. The two days are one where the cut lies far enough back.
 */
final class ChurnData {

    private final List<ChurnRow> learned = new ArrayList<>();
    private final List<ChurnRow> predicted = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final FitTask task;
    private final ChurnTarget target;
    private final LocalDate learningDay;
    private final int horizon;
    private long cannotLeave;

    private ChurnData(FitTask task) {
        this.task = task;
        this.target = task.definition().options().churnTarget();
        this.horizon = task.definition().horizonDays();
        LocalDate latest = task.closedDay().minusDays(horizon);
        this.learningDay = latest.isBefore(task.cut()) ? latest : task.cut();
    }

    static ChurnData read(FitTask task) {
        ChurnData data = new ChurnData(task);
        task.forEach(data::add);
        if (data.learned.isEmpty()) {
            throw new RejectedInput("nobody-can-leave", data.cannotLeave);
        }
        return data;
    }

    List<ChurnRow> learned() {
        return learned;
    }

    List<ChurnRow> predicted() {
        return predicted;
    }

    String fingerprint() {
        return fingerprint.text();
    }

    Map<String, Long> exclusions() {
        return cannotLeave == 0 ? Map.of() : new TreeMap<>(Map.of("cannot-leave", cannotLeave));
    }

    private void add(CustomerAsOf atCut) {
        boolean oneDay = learningDay.equals(task.cut());
        ChurnRow row = row(oneDay ? atCut : atCut.on(learningDay), learningDay);
        if (row == null) {
            cannotLeave++;
        } else {
            learned.add(row);
            double[] numbers = row.features().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            fingerprint.add(row.customer() + row.attributes() + row.left(), numbers);
        }
        ChurnRow now = oneDay ? row : row(atCut, task.cut());
        if (now != null) {
            predicted.add(now);
        }
    }

    private @Nullable ChurnRow row(CustomerAsOf customer, LocalDate day) {
        if (!Candidate.canLeave(customer, day, target, task.policy().presenceDays())) {
            return null;
        }
        Features features = new Features(customer, day, task.policy());
        LocalDate began = Candidate.began(customer, target);
        return new ChurnRow(
                customer.id(),
                CustomerGroups.of(
                        customer,
                        began == null ? null : YearMonth.from(began).toString(),
                        task.policy().dimensions()),
                features.all(),
                new TreeMap<>(customer.attributes()),
                Candidate.left(customer, day.plusDays(horizon), target),
                features.earned(horizon));
    }
}
