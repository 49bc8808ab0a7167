// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.definition.Tallied;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at each customer once, and adds up what it has left to the month in which it came. */
@ApplicationScoped
class PaybackService {

    private static final int MOST_COHORTS = 60;
    private static final int DEFAULT_COHORTS = 12;
    private static final int MONEY_SCALE = 4;
    private static final Set<String> SERVICING = Set.of("SERVICING");
    private static final List<String> NOWHERE = List.of(Slice.UNKNOWN, Slice.UNKNOWN);
    private static final String FORMULA =
            "acquisition cost = spent / acquired; contribution = revenue - refunds - goods -"
                    + " servicing; payback month = the first month by whose end the contribution of the cohort >= spent;"
                    + " ltvToCac = sum of contribution x (1 + discountRate)^(-month / 12) / spent";

    private final SnapshotReader reader;
    private final CellReaders readers;

    PaybackService(SnapshotReader reader, CellReaders readers) {
        this.reader = reader;
        this.readers = readers;
    }

    /** The customers of a cohort together; ten-thousandths of the currency. */
    private static final class Sum {
        private final long[] contributions;
        private long acquired;

        Sum(int months) {
            this.contributions = new long[months];
        }

        PaybackCohort cohort(BigDecimal spent) {
            List<BigDecimal> months = new ArrayList<>();
            for (long contribution : contributions) {
                months.add(money(contribution));
            }
            return new PaybackCohort(acquired, spent, months);
        }
    }

    PaybackView answer(String tenant, PaybackFilter filter) {
        try (CellSnapshot cells = readers.open(tenant)) {
            LocalDate horizon = cells.watermark().horizon();
            LocalDate open = horizon.plusDays(1).withDayOfMonth(1);
            List<Period> months = months(filter, open);
            SortedMap<LocalDate, Sum> sums = new TreeMap<>();
            months.forEach(month -> sums.put(month.start(), new Sum(monthsBetween(month.start(), open))));
            reader.read(tenant, snapshots -> {
                snapshots.each(horizon, customer -> add(customer, sums));
                return sums;
            });
            int lag = filter.lag == null ? 0 : filter.lag;
            PaybackFilter.Spent spent = filter.spending == null ? PaybackFilter.Spent.LOADED : filter.spending;
            double rate = filter.discountRate == null ? 0 : filter.discountRate;
            List<PaybackView.Cohort> cohorts = cohorts(cells, months, sums, new Costs(lag, spent, rate));
            return new PaybackView(cells.policy().currency(), horizon, spent, lag, rate, FORMULA, cohorts);
        }
    }

    /** How spending is counted, and discounted against. */
    private record Costs(int lag, PaybackFilter.Spent spent, double rate) {

        List<String> types() {
            return spent == PaybackFilter.Spent.PAID ? Spending.PAID : Spending.LOADED;
        }

        Period of(Period month) {
            return new Period(
                    Grain.MONTH, month.start().minusMonths(lag), month.end().minusMonths(lag));
        }
    }

    private static List<PaybackView.Cohort> cohorts(
            CellSnapshot cells, List<Period> months, SortedMap<LocalDate, Sum> sums, Costs costs) {
        List<Period> earlier = months.stream().map(costs::of).toList();
        Map<Period, Tally> all =
                cells.tallies(earlier, Slice.TOTAL, TallyKind.COSTS).getOrDefault(Group.TOTAL, Map.of());
        Slice bySource = new Slice(TallyKind.COSTS.dimensions(), Map.of());
        Map<Period, Tally> unallocated =
                cells.tallies(earlier, bySource, TallyKind.COSTS).getOrDefault(new Group(NOWHERE), Map.of());
        return months.stream()
                .map(month -> {
                    Period spentIn = costs.of(month);
                    Sum sum = sums.getOrDefault(month.start(), new Sum(0));
                    BigDecimal spent = amount(all.get(spentIn), costs);
                    return view(month.start(), sum.cohort(spent), amount(unallocated.get(spentIn), costs), costs);
                })
                .toList();
    }

    private static PaybackView.Cohort view(LocalDate month, PaybackCohort cohort, BigDecimal unallocated, Costs costs) {
        return new PaybackView.Cohort(
                month,
                cohort.acquired(),
                cohort.spending(),
                unallocated,
                cohort.cost(),
                cohort.month(),
                cohort.reason(),
                cohort.valueToCost(costs.rate()),
                cohort.acquired() == 0 ? List.of() : cohort.cumulated());
    }

    private static BigDecimal amount(@Nullable Tally costs, Costs how) {
        return money(costs == null ? 0 : Tallied.amount(costs, how.types()));
    }

    private static void add(CustomerSnapshot customer, Map<LocalDate, Sum> sums) {
        List<Purchase> purchases = customer.purchases();
        if (purchases.isEmpty()) {
            return;
        }
        LocalDate first = LocalDate.ofEpochDay(purchases.get(0).day()).withDayOfMonth(1);
        Sum sum = sums.get(first);
        if (sum == null) {
            return;
        }
        sum.acquired++;
        for (int i = 0; i < sum.contributions.length; i++) {
            LocalDate from = first.plusMonths(i);
            LocalDate to = from.plusMonths(1);
            sum.contributions[i] += customer.margin(day(from), day(to)) - customer.spent(SERVICING, from, to);
        }
    }

    private static List<Period> months(PaybackFilter filter, LocalDate open) {
        List<Fault> faults = new ArrayList<>();
        LocalDate to = filter.to == null ? open : filter.to;
        LocalDate from = filter.from == null ? to.minusMonths(DEFAULT_COHORTS) : filter.from;
        aligned("from", from, faults);
        aligned("to", to, faults);
        if (faults.isEmpty() && !from.isBefore(to)) {
            faults.add(Fault.textParameter("to", "range-empty", from));
        }
        if (faults.isEmpty() && monthsBetween(from, to) > MOST_COHORTS) {
            faults.add(Fault.textParameter("to", "too-many-cohorts", MOST_COHORTS));
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        List<Period> months = new ArrayList<>();
        for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(1)) {
            months.add(new Period(Grain.MONTH, month, month.plusMonths(1)));
        }
        return months;
    }

    private static void aligned(String parameter, LocalDate day, List<Fault> faults) {
        if (!DayRange.holds(day)) {
            faults.add(Fault.textParameter(parameter, "out-of-range", DayRange.EARLIEST, DayRange.LATEST));
        } else if (day.getDayOfMonth() != 1) {
            LocalDate before = day.withDayOfMonth(1);
            faults.add(Fault.textParameter(parameter, "cohort-not-aligned", "month", before, before.plusMonths(1)));
        }
    }

    private static int monthsBetween(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return Math.max(0, months);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static BigDecimal money(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, MONEY_SCALE);
    }
}
