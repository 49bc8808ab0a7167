// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.score.LoyaltyIndex;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.Purchase;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes the caller's customers by value. */
@ApplicationScoped
class ValueGridService {

    private final SnapshotReader reader;
    private final Rulesets rulesets;
    private final LoyaltyIndex loyalty;
    private final Caller caller;

    ValueGridService(SnapshotReader reader, Rulesets rulesets, LoyaltyIndex loyalty, Caller caller) {
        this.reader = reader;
        this.rulesets = rulesets;
        this.loyalty = loyalty;
        this.caller = caller;
    }

    /** A grid with what it was made by. */
    record Answer(LocalDate asOf, String currency, Ruleset<ValuePolicy> policy, List<ValueGrid.Classed> customers) {}

    Ruleset<ValuePolicy> policy() {
        return rulesets.current(caller.tenant(), ValuePolicy.RULES);
    }

    Ruleset<ValuePolicy> put(@Nullable String ifMatch, ValuePolicy wanted) {
        List<Fault> faults = wanted.faults();
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        return rulesets.put(caller.tenant(), ValuePolicy.RULES, wanted, ifMatch);
    }

    Answer grid(@Nullable LocalDate asOf, @Nullable String segment) {
        return reader.read(caller.tenant(), snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            snapshots.checkSegment(segment);
            Ruleset<ValuePolicy> policy = rulesets.current(snapshots.connection(), ValuePolicy.RULES);
            LoyaltyIndex.Rules rules = loyalty.rules(snapshots.connection());
            List<ValueGrid.Buyer> buyers = new ArrayList<>();
            snapshots.each(day, snapshot -> {
                if (segment == null || snapshot.isIn(segment)) {
                    buyer(snapshot, policy.rules().windowDays(), rules, buyers);
                }
            });
            return new Answer(day, snapshots.policy().currency(), policy, ValueGrid.of(buyers, policy.rules()));
        });
    }

    private static void buyer(
            CustomerSnapshot snapshot, int windowDays, LoyaltyIndex.Rules rules, List<ValueGrid.Buyer> buyers) {
        int to = snapshot.day() + 1;
        int from = to - windowDays;
        int middle = to - windowDays / 2;
        List<Purchase> purchases = snapshot.purchases();
        if (purchases.isEmpty()) {
            return;
        }
        int orders = (int)
                purchases.stream().filter(purchase -> purchase.day() >= from).count();
        long first = snapshot.margin(from, middle);
        long second = snapshot.margin(middle, to);
        buyers.add(new ValueGrid.Buyer(
                snapshot.customer(),
                orders,
                snapshot.netRevenue(from, middle),
                snapshot.netRevenue(middle, to),
                first + second,
                first > 0 && second > 0,
                rules.of(snapshot)));
    }
}
