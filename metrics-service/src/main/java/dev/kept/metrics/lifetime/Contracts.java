// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Tenure;
import dev.kept.metrics.model.clv.TenureTable;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.CustomerGroups;
import dev.kept.metrics.modelling.Fingerprint;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelOptions.TimeUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The subscriptions that a model of contracts is fitted to: a row each. Months are those of the calendar. */
final class Contracts {

    private static final double MONTH = 365.25 / 12;

    private final List<Contract> contracts = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final FitTask task;
    private final TemporalUnit period;
    private final double periodDays;
    private final LocalDate trialDay;
    private final LocalDate trialEnd;
    private long without;
    private long young;

    private Contracts(FitTask task) {
        this.task = task;
        TimeUnit unit = task.definition().options().timeUnit();
        this.period = unit.calendar();
        this.periodDays = unit.days();
        LocalDate latest = task.closedDay().minusDays(task.definition().horizonDays());
        this.trialDay = latest.isBefore(task.cut()) ? latest : task.cut();
        this.trialEnd = trialDay.plusDays(task.definition().horizonDays());
    }

    static Contracts read(FitTask task) {
        Contracts contracts = new Contracts(task);
        task.forEach(contracts::add);
        if (contracts.contracts.isEmpty()) {
            throw new RejectedInput("no-subscriptions", contracts.without);
        }
        return contracts;
    }

    List<Contract> all() {
        return contracts;
    }

    boolean trialAtCut() {
        return trialDay.equals(task.cut());
    }

    String fingerprint() {
        return fingerprint.text();
    }

    /** Periods of the horizon, at least one. */
    int horizon() {
        return (int) Math.max(1, Math.round(task.definition().horizonDays() / periodDays));
    }

    /** Length of a period. */
    double periodDays() {
        return periodDays;
    }

    /** Length of a period in years. */
    double periodYears() {
        return periodDays / (12 * MONTH);
    }

    Map<String, Long> exclusions() {
        Map<String, Long> exclusions = new TreeMap<>();
        if (without > 0) {
            exclusions.put("no-subscription", without);
        }
        if (young > 0) {
            exclusions.put("within-first-period", young);
        }
        return exclusions;
    }

    /** How long contracts lasted as of the cut. */
    TenureTable table() {
        Map<Integer, Long> lost = new TreeMap<>();
        Map<Integer, Long> kept = new TreeMap<>();
        contracts.forEach(contract -> (contract.ended() ? lost : kept).merge(contract.periods(), 1L, Long::sum));
        return table(lost, kept);
    }

    /** The same as of the day from which the test looks ahead. */
    TenureTable trialTable() {
        Map<Integer, Long> lost = new TreeMap<>();
        Map<Integer, Long> kept = new TreeMap<>();
        for (Contract contract : contracts) {
            Integer running = contract.trial();
            if (running != null) {
                kept.merge(running, 1L, Long::sum);
            } else if (contract.tried()) {
                lost.merge(contract.periods(), 1L, Long::sum);
            }
        }
        return table(lost, kept);
    }

    /** Who ends within the first period ends in it; who still is in it tells nothing. */
    private static TenureTable table(Map<Integer, Long> lost, Map<Integer, Long> kept) {
        Long early = lost.remove(0);
        if (early != null) {
            lost.merge(1, early, Long::sum);
        }
        kept.remove(0);
        return TenureTable.empty().with(lost, kept);
    }

    private void add(CustomerAsOf customer) {
        List<Tenure> tenures = Tenure.ofSubscriptions(customer, task.cut());
        without += tenures.isEmpty() ? 1 : 0;
        for (Tenure tenure : tenures) {
            int periods = (int) period.between(tenure.from(), tenure.to());
            young += periods == 0 && !tenure.ended() ? 1 : 0;
            fingerprint.add(customer.id(), periods, tenure.ended() ? 1 : 0, tenure.mrr());
            LocalDate seen = trialDay.plusDays(1);
            boolean running = tenure.from().isBefore(seen)
                    && (!tenure.ended() || tenure.to().isAfter(seen));
            contracts.add(new Contract(
                    customer.id(),
                    CustomerGroups.of(
                            customer,
                            YearMonth.from(tenure.from()).toString(),
                            task.policy().dimensions()),
                    periods,
                    tenure.ended(),
                    tenure.mrr() * periodDays / MONTH,
                    tenure.mrr() * Math.min(task.definition().horizonDays(), days(tenure)) / MONTH,
                    tenure.from().isBefore(seen),
                    running ? (Integer) (int) period.between(tenure.from(), seen) : null,
                    tenure.outlives(customer, trialEnd)));
        }
    }

    private static double days(Tenure tenure) {
        return ChronoUnit.DAYS.between(tenure.from(), tenure.to());
    }
}
