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
 * <p>The test looks ahead from the cut if all of its horizon is known by now. Otherwise it looks ahead from so many
 * occasions before the last one that is over, with a fit of its own that knows nothing later.
 */
final class Buyers {

    private final List<Buyer> buyers = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final FitTask task;
    private final Occasions occasions;
    private final LocalDate last;
    private final LocalDate trial;
    private final LocalDate tested;
    private long withoutPurchase;

    private Buyers(FitTask task) {
        this.task = task;
        this.occasions = Occasions.of(task);
        int ahead = occasions.ahead(task.definition());
        LocalDate latest = occasions.after(occasions.lastBy(task.closedDay()), -ahead);
        this.last = occasions.lastBy(task.cut());
        this.trial = latest.isBefore(last) ? latest : last;
        this.tested = occasions.after(trial, ahead);
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

    Occasions occasions() {
        return occasions;
    }

    /** Whether the test looks ahead from the cut itself, so that it needs no fit of its own. */
    boolean trialAtCut() {
        return trial.equals(last);
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
                builder.add(buys.repeats(), occasions.time(buys.recency()), occasions.time(buys.age()));
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
        Buys buys = Buys.of(purchases, last, occasions);
        if (buys == null) {
            withoutPurchase++;
            return;
        }
        fingerprint.add(customer.id(), buys.repeats(), buys.recency(), buys.age(), buys.meanSpend());
        LocalDate pastFrom = task.cut().minusDays(task.definition().horizonDays());
        CustomerAsOf tried = occasions.end(trial).equals(task.cut()) ? customer : customer.on(occasions.end(trial));
        NavigableMap<LocalDate, Purchase> came = tried.purchasesAfter(occasions.end(tested));
        buyers.add(new Buyer(
                customer.id(),
                CustomerGroups.of(
                        customer,
                        YearMonth.from(purchases.firstKey()).toString(),
                        task.policy().dimensions()),
                buys,
                Buys.spent(purchases.tailMap(pastFrom, false)),
                trialAtCut() ? buys : Buys.of(tried.purchases(), trial, occasions),
                occasions.merged(came).size()));
    }
}
