// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.SpendSample;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.CustomerGroups;
import dev.kept.metrics.modelling.Fingerprint;
import dev.kept.metrics.modelling.FitTask;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The customers that a model of purchases is fitted to: a row each, whatever they bought.
 *
 * <p>The test looks ahead from the cut if all days of its horizon are known by now. Otherwise it looks ahead from so many
 * days before the last closed one, with a fit of its own that knows nothing later.
 */
final class Buyers {

    private final List<Buyer> buyers = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final FitTask task;
    private final LocalDate trialDay;
    private final double unit;
    private long withoutPurchase;

    private Buyers(FitTask task) {
        this.task = task;
        LocalDate latest = task.closedDay().minusDays(task.definition().horizonDays());
        this.trialDay = latest.isBefore(task.cut()) ? latest : task.cut();
        this.unit = task.definition().options().unitDays();
    }

    static Buyers read(FitTask task) {
        Buyers buyers = new Buyers(task);
        task.forEach(buyers::add);
        if (buyers.buyers.isEmpty()) {
            throw new RejectedInput("no-customers", buyers.withoutPurchase);
        }
        return buyers;
    }

    List<Buyer> all() {
        return buyers;
    }

    /** The day from which the test looks ahead. */
    LocalDate trialDay() {
        return trialDay;
    }

    /** Whether the test looks ahead from the cut itself, so that it needs no fit of its own. */
    boolean trialAtCut() {
        return trialDay.equals(task.cut());
    }

    String fingerprint() {
        return fingerprint.text();
    }

    Map<String, Long> exclusions() {
        return withoutPurchase == 0 ? Map.of() : new TreeMap<>(Map.of("no-purchase", withoutPurchase));
    }

    /** Of those who had bought by then. */
    PurchaseHistories histories(Function<Buyer, @Nullable Buys> when) {
        PurchaseHistories.Builder builder = PurchaseHistories.builder();
        for (Buyer buyer : buyers) {
            Buys buys = when.apply(buyer);
            if (buys != null) {
                builder.add(buys.repeats(), buys.recencyDays() / unit, buys.ageDays() / unit);
            }
        }
        return builder.build();
    }

    /** What the repeat purchases of those who had bought by then were worth. */
    SpendSample spends(Function<Buyer, @Nullable Buys> when) {
        SpendSample.Builder builder = SpendSample.builder();
        for (Buyer buyer : buyers) {
            Buys buys = when.apply(buyer);
            if (buys != null) {
                builder.add(buys.repeats(), buys.meanSpend());
            }
        }
        return builder.build();
    }

    private void add(CustomerAsOf customer) {
        NavigableMap<LocalDate, Purchase> purchases = customer.purchases();
        Buys buys = Buys.of(purchases, task.cut());
        if (buys == null) {
            withoutPurchase++;
            return;
        }
        fingerprint.add(customer.id(), buys.repeats(), buys.recencyDays(), buys.ageDays(), buys.meanSpend());
        int horizon = task.definition().horizonDays();
        LocalDate testEnd = trialDay.plusDays(horizon);
        NavigableMap<LocalDate, Purchase> tested = trialAtCut()
                ? customer.purchasesAfter(testEnd)
                : customer.on(trialDay).purchasesAfter(testEnd);
        buyers.add(new Buyer(
                customer.id(),
                CustomerGroups.of(
                        customer,
                        YearMonth.from(purchases.firstKey()).toString(),
                        task.policy().dimensions()),
                buys,
                Buys.spent(purchases.tailMap(task.cut().minusDays(horizon), false)),
                trialAtCut() ? buys : Buys.of(customer.on(trialDay).purchases(), trialDay),
                tested.size(),
                Buys.spent(tested)));
    }
}
