// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.score.LoyaltyIndex;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Classes the caller's customers by value. */
@ApplicationScoped
class ValueGridService {

    private final StoredAnswers answers;
    private final StoredLists lists;
    private final Rulesets rulesets;
    private final LoyaltyIndex loyalty;
    private final Caller caller;

    ValueGridService(StoredAnswers answers, StoredLists lists, Rulesets rulesets, LoyaltyIndex loyalty, Caller caller) {
        this.answers = answers;
        this.lists = lists;
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

    ValueGridView view(@Nullable LocalDate asOf, @Nullable String segment) {
        return answers.of(
                caller.tenant(),
                ValueGridView.class,
                snapshots -> question("value grid", snapshots, asOf, segment, (rows, grid) -> ValueGridView.of(grid)));
    }

    Page<ValueGridView.Member> list(
            @Nullable LocalDate asOf, @Nullable String segment, MemberOrder order, StoredLists.Wanted wanted) {
        return lists.page(
                caller.tenant(),
                ValueGridView.Member.class,
                wanted,
                snapshots -> question("value grid by " + order, snapshots, asOf, segment, (rows, grid) -> {
                    grid.customers()
                            .forEach(one -> rows.add(
                                    one.buyer().customer(),
                                    order.place(one.buyer()),
                                    one.valueClass().name(),
                                    ValueGridView.Member.of(one)));
                    return grid.customers().size();
                }));
    }

    private <A> Question<A> question(
            String what,
            CustomerSnapshots snapshots,
            @Nullable LocalDate asOf,
            @Nullable String segment,
            BiFunction<Question.Rows, Answer, A> answer) {
        LocalDate day = snapshots.day(asOf, "asOf");
        snapshots.checkSegment(segment);
        Ruleset<ValuePolicy> policy = rulesets.current(snapshots.connection(), ValuePolicy.RULES);
        LoyaltyIndex.Rules rules = loyalty.rules(snapshots.connection());
        return Question.of(
                rows -> answer.apply(rows, grid(snapshots, day, segment, policy, rules)),
                what,
                day,
                segment,
                policy.version(),
                rules.version());
    }

    private static Answer grid(
            CustomerSnapshots snapshots,
            LocalDate day,
            @Nullable String segment,
            Ruleset<ValuePolicy> policy,
            LoyaltyIndex.Rules rules) {
        List<ValueGrid.Buyer> buyers = new ArrayList<>();
        snapshots.each(day, snapshot -> {
            if (segment == null || snapshot.isIn(segment)) {
                buyer(snapshot, policy.rules().windowDays(), rules, buyers);
            }
        });
        return new Answer(day, snapshots.policy().currency(), policy, ValueGrid.of(buyers, policy.rules()));
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
