// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.portrait.Galleries;
import dev.kept.metrics.portrait.Portrait;
import dev.kept.metrics.portrait.Purchase;
import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.score.LoyaltyIndex;
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

    private final Galleries galleries;
    private final Rulesets rulesets;
    private final LoyaltyIndex loyalty;
    private final Caller caller;

    ValueGridService(Galleries galleries, Rulesets rulesets, LoyaltyIndex loyalty, Caller caller) {
        this.galleries = galleries;
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
        return galleries.read(caller.tenant(), gallery -> {
            LocalDate day = gallery.day(asOf, "asOf");
            gallery.checkSegment(segment);
            Ruleset<ValuePolicy> policy = rulesets.current(gallery.connection(), ValuePolicy.RULES);
            LoyaltyIndex.Rules rules = loyalty.rules(gallery.connection());
            List<ValueGrid.Buyer> buyers = new ArrayList<>();
            gallery.each(day, portrait -> {
                if (segment == null || portrait.isIn(segment)) {
                    buyer(portrait, policy.rules().windowDays(), rules, buyers);
                }
            });
            return new Answer(day, gallery.policy().currency(), policy, ValueGrid.of(buyers, policy.rules()));
        });
    }

    private static void buyer(
            Portrait portrait, int windowDays, LoyaltyIndex.Rules rules, List<ValueGrid.Buyer> buyers) {
        int to = portrait.day() + 1;
        int from = to - windowDays;
        int middle = to - windowDays / 2;
        List<Purchase> purchases = portrait.purchases();
        if (purchases.isEmpty()) {
            return;
        }
        int orders = (int)
                purchases.stream().filter(purchase -> purchase.day() >= from).count();
        long first = portrait.margin(from, middle);
        long second = portrait.margin(middle, to);
        buyers.add(new ValueGrid.Buyer(
                portrait.customer(),
                orders,
                portrait.netRevenue(from, middle),
                portrait.netRevenue(middle, to),
                first + second,
                first > 0 && second > 0,
                rules.of(portrait)));
    }
}
