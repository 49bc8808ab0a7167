// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.modelling.CustomerGroups;
import dev.kept.metrics.modelling.Fingerprint;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitTask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who was there a period before the cut, who of them still is, and what each left in that period. */
final class KeptCustomers {

    private final List<One> present = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Sum margins = new Sum();
    private final FitTask task;
    private final LocalDate start;
    private long atStart;
    private long kept;
    private long gone;

    private KeptCustomers(FitTask task) {
        this.task = task;
        this.start = task.cut().minus(1, task.definition().options().timeUnit().calendar());
    }

    /**
     * Somebody who is there at the cut.
     *
     * @param whole whether the customer was there for the whole period
     * @param margin left in the period
     * @param past left in as many days before the cut as the horizon has
     */
    record One(String id, CustomerGroups groups, boolean whole, double margin, double past) {}

    static KeptCustomers read(FitTask task) {
        KeptCustomers customers = new KeptCustomers(task);
        task.forEach(customers::add);
        if (customers.present.isEmpty()) {
            throw new RejectedInput("nobody-present", customers.gone);
        }
        if (customers.counted() && customers.atStart == 0) {
            throw new RejectedInput("nobody-at-start", customers.present.size());
        }
        if (customers.task.definition().given().margin() == null && customers.kept == 0) {
            throw new RejectedInput("nobody-kept", customers.present.size());
        }
        return customers;
    }

    private void add(CustomerAsOf customer) {
        Earnings one = new Earnings(customer, task.cut(), task.policy());
        boolean was = one.presentAt(start);
        boolean is = one.presentAt(task.cut());
        atStart += was ? 1 : 0;
        kept += was && is ? 1 : 0;
        gone += is ? 0 : 1;
        LocalDate end = task.cut().plusDays(1);
        double share = task.definition().options().marginShare();
        double margin = one.margin(start.plusDays(1), end) * share;
        fingerprint.add(customer.id(), was ? 1 : 0, is ? 1 : 0, margin);
        if (is) {
            LocalDate from = end.minusDays(task.definition().horizonDays());
            present.add(new One(customer.id(), one.groups(task.policy()), was, margin, one.margin(from, end) * share));
            margins.add(was ? margin : 0);
        }
    }

    List<One> present() {
        return present;
    }

    String fingerprint() {
        return fingerprint.text();
    }

    Map<String, Long> exclusions() {
        return gone == 0 ? Map.of() : new TreeMap<>(Map.of("not-present", gone));
    }

    /** Whether retention is counted, not stated. */
    boolean counted() {
        return task.definition().given().retention() == null;
    }

    double retention() {
        BigDecimal stated = task.definition().given().retention();
        return stated == null ? (double) kept / atStart : stated.doubleValue();
    }

    Interval wilson() {
        return Proportion.wilson(kept, atStart, task.definition().options().level());
    }

    /** As stated; else what the customer left, where that was a whole period, and the mean where it was not. */
    double margin(One one) {
        BigDecimal stated = task.definition().given().margin();
        if (stated != null) {
            return stated.doubleValue();
        }
        return one.whole() ? one.margin() : meanMargin();
    }

    /** Of those who were there at both ends. */
    double meanMargin() {
        BigDecimal stated = task.definition().given().margin();
        return stated == null ? margins.value() / kept : stated.doubleValue();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("present-at-start", (double) atStart));
        figures.add(Figure.of("kept", (double) kept));
        double retention = retention();
        double error = counted() ? Math.sqrt(retention * (1 - retention) / atStart) : Double.NaN;
        figures.add(new Figure("retention", retention, counted() ? (Double) error : null));
        figures.add(Figure.of("margin-per-period", meanMargin()));
        return figures;
    }
}
