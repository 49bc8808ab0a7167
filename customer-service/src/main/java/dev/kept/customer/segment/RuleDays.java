// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Purchase;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.StageTransition;
import dev.kept.restkit.problem.Fault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the result of a rule can change, read off its text: the days of facts, and as many days later as
 * the rule has windows and thresholds. Where a counter of days is used in another way than compared with a number,
 * every day can change it.
 */
final class RuleDays {

    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");
    private static final int LONGEST = 3650;
    private static final int OLDEST = 130;

    private final Set<Long> windows = new HashSet<>();
    private final Map<String, Set<Long>> thresholds = new HashMap<>();
    private boolean everyDay;
    private boolean byAge;

    private RuleDays() {}

    static RuleDays of(CelAbstractSyntaxTree tree, List<Fault> faults) {
        RuleDays days = new RuleDays();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> days.read(node, faults));
        return days;
    }

    /** Whether time alone can change the result on any day. */
    boolean everyDay() {
        return everyDay;
    }

    private void read(CelNavigableExpr node, List<Fault> faults) {
        if (node.getKind() == Kind.CALL
                && RuleNames.WINDOWS.containsKey(node.expr().call().function())) {
            CelExpr days = node.expr().call().args().get(0);
            if (isNumber(days)
                    && days.constant().int64Value() >= 1
                    && days.constant().int64Value() <= LONGEST) {
                windows.add(days.constant().int64Value());
            } else {
                faults.add(
                        Fault.textAt("/rule", "rule-window", node.expr().call().function(), LONGEST));
            }
        }
        if (node.getKind() == Kind.CALL && "known".equals(node.expr().call().function())) {
            byAge = true; // it may be asked about the age
        }
        if (node.getKind() == Kind.IDENT) {
            String name = node.expr().ident().name();
            byAge |= "age".equals(name) || "ageBand".equals(name);
            if (RuleNames.COUNTERS.contains(name)) {
                readCounter(name, node);
            }
        }
    }

    private void readCounter(String name, CelNavigableExpr node) {
        CelExpr parent = node.parent().map(CelNavigableExpr::expr).orElse(null);
        if (parent != null
                && parent.exprKind().getKind() == Kind.CALL
                && COMPARISONS.contains(parent.call().function())) {
            for (CelExpr side : parent.call().args()) {
                if (isNumber(side)) {
                    thresholds
                            .computeIfAbsent(name, key -> new HashSet<>())
                            .add(side.constant().int64Value());
                    return;
                }
            }
        }
        everyDay = true;
    }

    private static boolean isNumber(CelExpr expression) {
        return expression.exprKind().getKind() == Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    }

    /** Those days for one customer, from the first fact on; days after the horizon are those on which to look again. */
    NavigableSet<LocalDate> of(CustomerFacts facts, StageHistory stages, LocalDate horizon) {
        NavigableSet<LocalDate> days = new TreeSet<>(facts.profile().changes());
        stages.transitions().stream().map(StageTransition::on).forEach(days::add);
        LocalDate since = facts.knownSince();
        if (since != null) {
            days.add(since);
            addThresholds(days, "knownDays", since);
        }
        addPurchases(days, facts.purchases());
        facts.happenings().values().forEach(happened -> happened.forEach(day -> addWindows(days, day)));
        addBirthdays(days, facts.profile().birthDate());
        if (everyDay && !days.isEmpty() && days.first().isBefore(horizon)) {
            days.addAll(days.first().datesUntil(horizon.plusDays(1)).toList());
        }
        if (everyDay) {
            days.add(horizon.plusDays(1));
        }
        if (stages.nextCheck() != null) {
            days.add(stages.nextCheck());
        }
        return days;
    }

    private void addPurchases(Set<LocalDate> days, List<Purchase> purchases) {
        LocalDate first = null;
        for (Purchase purchase : purchases) {
            LocalDate day = purchase.day();
            first = first == null || day.isBefore(first) ? day : first;
            addWindows(days, day);
            addThresholds(days, "daysSinceLastOrder", day);
        }
        if (first != null) {
            addThresholds(days, "tenureDays", first);
        }
    }

    private void addBirthdays(Set<LocalDate> days, @Nullable LocalDate birth) {
        if (!byAge || birth == null) {
            return;
        }
        for (int age = 0; age <= OLDEST; age++) {
            LocalDate birthday = birth.plusYears(age);
            // A year from the 29th of February is full on the 1st of March where there is no such day.
            days.add(birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1));
        }
    }

    private void addWindows(Set<LocalDate> days, LocalDate day) {
        days.add(day);
        windows.forEach(window -> days.add(day.plusDays(window)));
    }

    private void addThresholds(Set<LocalDate> days, String counter, LocalDate from) {
        for (long threshold : thresholds.getOrDefault(counter, Set.of())) {
            if (threshold >= 0 && threshold <= LONGEST * 10L) {
                days.add(from.plusDays(threshold));
                days.add(from.plusDays(threshold + 1));
            }
        }
    }
}
