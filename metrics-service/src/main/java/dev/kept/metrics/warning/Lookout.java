// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.model.association.FalseDiscovery;
import dev.kept.metrics.model.clv.BgNbd;
import dev.kept.metrics.model.clv.Nbd;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks at all customers of a tenant: once for what they have in common, once for each of them. */
final class Lookout {

    private static final int YEARS = 3;

    /** Fewer repeat buyers say nothing of how rates differ: all then have the same prior. */
    private static final int FEWEST_REPEATERS = 30;

    private final CustomerSnapshots snapshots;
    private final WarningPolicy policy;
    private final LocalDate day;

    Lookout(CustomerSnapshots snapshots, WarningPolicy policy, LocalDate day) {
        this.snapshots = snapshots;
        this.policy = policy;
        this.day = day;
    }

    /** Everything found on the day, in the order of the customers. */
    List<Finding> findings() {
        Watch watch = watch();
        List<Finding> findings = new ArrayList<>();
        List<Finding> drops = new ArrayList<>();
        snapshots.each(
                day,
                snapshot -> watch.look(snapshot)
                        .forEach(found -> (found.cause() == Cause.FREQUENCY_DROP ? drops : findings).add(found)));
        // Many customers are tested at once: without a correction one in twenty would be warned of for nothing.
        double[] q = FalseDiscovery.adjusted(
                drops.stream().mapToDouble(Finding::chance).toArray());
        for (int i = 0; i < q.length; i++) {
            if (q[i] <= policy.level()) {
                findings.add(drops.get(i));
            }
        }
        return Appraisal.of(findings, snapshots.connection(), day);
    }

    private Watch watch() {
        int last = Math.toIntExact(day.toEpochDay());
        int first = Math.toIntExact(day.minusYears(YEARS).toEpochDay());
        Season.Counter trade = new Season.Counter(first, last);
        Season.Counter contacts = new Season.Counter(first, last);
        Pool pool = new Pool();
        snapshots.each(day, snapshot -> {
            List<Integer> days =
                    snapshot.purchases().stream().map(Purchase::day).distinct().toList();
            present(snapshot, days, trade);
            days.forEach(trade::happened);
            List<Integer> seen = snapshot.contacts();
            if (!seen.isEmpty()) {
                contacts.present(seen.get(0), last);
                seen.forEach(contacts::happened);
            }
            pool.add(days, last);
        });
        return new Watch(policy, trade.season(), contacts.season(), pool.silence());
    }

    /** While a customer counts as present, each purchase being good for the days of the presence rule. */
    private static void present(CustomerSnapshot snapshot, List<Integer> days, Season.Counter trade) {
        for (int i = 0; i < days.size(); i++) {
            int until = days.get(i) + snapshot.presenceDays();
            int next = i + 1 < days.size() ? days.get(i + 1) - 1 : snapshot.day();
            trade.present(days.get(i), Math.min(until, next));
        }
    }

    /** Histories of all customers, for the rates at which they buy. */
    private static final class Pool {

        private final PurchaseHistories.Builder histories = PurchaseHistories.builder();
        private int repeaters;
        private long repeats;
        private long exposure;

        void add(List<Integer> days, int last) {
            if (days.isEmpty()) {
                return;
            }
            int first = days.get(0);
            int latest = days.get(days.size() - 1);
            histories.add(days.size() - 1, latest - first, last - first);
            if (days.size() > 1) {
                repeaters++;
                repeats += days.size() - 1;
                exposure += latest - first;
            }
        }

        Silence silence() {
            if (repeaters >= FEWEST_REPEATERS) {
                try {
                    PurchaseModel model = BgNbd.fit(histories.build()).model();
                    if (model instanceof BgNbd fitted) {
                        return new Silence(fitted.r(), fitted.alpha());
                    }
                    if (model instanceof Nbd fitted) {
                        return new Silence(fitted.r(), fitted.alpha());
                    }
                } catch (RejectedInput e) {
                    return pooled();
                }
            }
            return pooled();
        }

        /** One purchase at the rate of all. */
        private Silence pooled() {
            return new Silence(1, repeats == 0 ? 30 : (double) exposure / repeats);
        }
    }
}
