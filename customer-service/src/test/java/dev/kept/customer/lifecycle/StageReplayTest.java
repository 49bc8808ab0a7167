// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.customer.Stage.ACTIVE;
import static dev.kept.customer.customer.Stage.CHURNED;
import static dev.kept.customer.customer.Stage.LOYAL;
import static dev.kept.customer.customer.Stage.NEW;
import static dev.kept.customer.customer.Stage.PROSPECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.ProfileFacts;
import dev.kept.customer.facts.Purchase;
import dev.kept.customer.facts.Span;
import dev.kept.customer.facts.SurveyAnswers;
import dev.kept.customer.lifecycle.PolicyRules.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StageReplayTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final PolicyRules RULES = rules(30, 3, 100, 60, Basis.ANY);

    @Test
    void walksThroughAllStagesAndBack() {
        CustomerFacts facts = facts(List.of(10, 40, 70, 300), List.of());

        StageHistory history = StageReplay.replay(facts, List.of(), RULES, START.plusDays(395));

        assertEquals(
                "0:PROSPECT 10:NEW 41:ACTIVE 70:LOYAL 110:ACTIVE 160:CHURNED 300:ACTIVE! 390:CHURNED", text(history));
        assertEquals(NEW, history.stage(START.plusDays(40)));
        assertEquals(null, history.stage(START.minusDays(1)));
        assertEquals(START.plusDays(400), history.nextCheck(), "one purchase leaves the window of loyalty");
    }

    @Test
    void whoComesBackIsActiveFirstAndNeverNewAgain() {
        PolicyRules longNew = rules(365, 1, 100, 0, Basis.ANY);
        CustomerFacts facts = facts(List.of(0, 200), List.of());

        assertEquals(
                "0:NEW 90:CHURNED 200:ACTIVE! 201:LOYAL",
                text(StageReplay.replay(facts, List.of(), longNew, START.plusDays(250))));
    }

    @Test
    void aContractKeepsACustomerAndItsGraceToo() {
        PolicyRules contract = new PolicyRules(
                30,
                new PolicyRules.Loyalty(3, 100, 60, 100),
                new PolicyRules.Churn(Basis.CONTRACT, 90, 14),
                PolicyRules.DEFAULTS.qualification());
        CustomerFacts facts = facts(List.of(5), List.of(new Span(START.plusDays(20), START.plusDays(200))));

        assertEquals(
                "0:PROSPECT 20:NEW 51:ACTIVE 120:LOYAL 200:ACTIVE 214:CHURNED",
                text(StageReplay.replay(facts, List.of(), contract, START.plusDays(300))));
    }

    @Test
    void aStageSetByHandHoldsForItsDays() {
        CustomerFacts facts = facts(List.of(10), List.of());
        FixedStage loyal = new FixedStage(LOYAL, new Span(START.plusDays(20), START.plusDays(50)));
        FixedStage lost = new FixedStage(CHURNED, new Span(START.plusDays(60), START.plusDays(70)));

        assertEquals(
                "0:PROSPECT 10:NEW 20:LOYAL 50:ACTIVE 60:CHURNED 70:ACTIVE! 100:CHURNED",
                text(StageReplay.replay(facts, List.of(loyal, lost), RULES, START.plusDays(200))));
    }

    @Test
    void aCustomerWithoutFactsHasNoHistory() {
        CustomerFacts merged =
                new CustomerFacts("c", null, List.of(), List.of(), ProfileFacts.NONE, Map.of(), SurveyAnswers.NONE);

        assertTrue(StageReplay.replay(merged, List.of(), RULES, START)
                .transitions()
                .isEmpty());
    }

    @Test
    void equalsALookAtEveryDay() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            PolicyRules rules = rules(
                    random.nextInt(40),
                    1 + random.nextInt(4),
                    1 + random.nextInt(120),
                    random.nextInt(90),
                    List.of(Basis.ANY, Basis.ORDERS, Basis.CONTRACT).get(random.nextInt(3)));
            CustomerFacts facts = facts(randomDays(random), randomSpans(random));
            List<FixedStage> fixed = randomFixed(random);
            LocalDate horizon = START.plusDays(random.nextInt(420));

            StageHistory history = StageReplay.replay(facts, fixed, rules, horizon);

            List<Stage> naive = new DayByDay(facts, fixed, rules).stages(horizon);
            for (int i = 0; i < naive.size(); i++) {
                assertEquals(naive.get(i), history.stage(DayByDay.ORIGIN.plusDays(i)), "seed " + seed + " day " + i);
            }
            assertNothingChangesBeforeTheNextCheck(facts, fixed, rules, horizon, history);
            for (StageTransition transition : history.transitions()) {
                assertFalse(transition.from() == CHURNED && transition.to() == NEW && fixed.isEmpty(), "seed " + seed);
                assertEquals(transition.from() == CHURNED, transition.wonBack());
            }
        }
    }

    private static void assertNothingChangesBeforeTheNextCheck(
            CustomerFacts facts, List<FixedStage> fixed, PolicyRules rules, LocalDate horizon, StageHistory history) {
        LocalDate next = history.nextCheck() == null ? horizon.plusDays(500) : history.nextCheck();
        List<StageTransition> later =
                StageReplay.replay(facts, fixed, rules, next.minusDays(1)).transitions();
        assertEquals(history.transitions(), later);
    }

    private static List<Integer> randomDays(Random random) {
        return random.ints(random.nextInt(8), 0, 300).sorted().boxed().toList();
    }

    private static List<Span> randomSpans(Random random) {
        List<Span> spans = new ArrayList<>();
        int from = random.nextInt(60);
        for (int i = random.nextInt(3); i > 0; i--) {
            int to = from + 1 + random.nextInt(120);
            spans.add(new Span(START.plusDays(from), i == 1 && random.nextBoolean() ? null : START.plusDays(to)));
            from = to + 1 + random.nextInt(60);
        }
        return spans;
    }

    private static List<FixedStage> randomFixed(Random random) {
        List<FixedStage> fixed = new ArrayList<>();
        int from = random.nextInt(200) - 10;
        for (int i = random.nextInt(3); i > 0; i--) {
            int to = from + 1 + random.nextInt(60);
            fixed.add(new FixedStage(
                    List.of(PROSPECT, NEW, ACTIVE, LOYAL, CHURNED).get(random.nextInt(5)),
                    new Span(START.plusDays(from), i == 1 && random.nextBoolean() ? null : START.plusDays(to))));
            from = to + random.nextInt(30);
        }
        return fixed;
    }

    private static PolicyRules rules(int newDays, int orders, int within, int tenure, Basis basis) {
        return new PolicyRules(
                newDays,
                new PolicyRules.Loyalty(orders, within, tenure, 80),
                new PolicyRules.Churn(basis, 90, 7),
                PolicyRules.DEFAULTS.qualification());
    }

    private static CustomerFacts facts(List<Integer> purchases, List<Span> contracts) {
        return new CustomerFacts(
                "cus_1",
                START,
                purchases.stream()
                        .map(day -> new Purchase(START.plusDays(day), BigDecimal.TEN, BigDecimal.ZERO, List.of()))
                        .toList(),
                contracts,
                ProfileFacts.NONE,
                Map.of(),
                SurveyAnswers.NONE);
    }

    private static String text(StageHistory history) {
        return history.transitions().stream()
                .map(transition -> START.until(transition.on(), java.time.temporal.ChronoUnit.DAYS)
                        + ":"
                        + transition.to()
                        + (transition.wonBack() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    /** The same rules, told plainly and looked at on every day. */
    private record DayByDay(CustomerFacts facts, List<FixedStage> fixed, PolicyRules rules) {

        static final LocalDate ORIGIN = START.minusDays(20);

        List<Stage> stages(LocalDate horizon) {
            List<Stage> stages = new ArrayList<>();
            Stage before = null;
            LocalDate back = null;
            boolean lostOnce = false;
            LocalDate known = knownFrom();
            for (LocalDate day = ORIGIN; !day.isAfter(horizon); day = day.plusDays(1)) {
                Stage own = PROSPECT;
                if (tenure(day) >= 0) {
                    if (!present(day)) {
                        own = CHURNED;
                        lostOnce = true;
                    } else if (before == CHURNED) {
                        own = ACTIVE;
                        back = day;
                    } else if (!lostOnce && tenure(day) <= rules.newDays()) {
                        own = NEW;
                    } else {
                        own = !day.equals(back) && loyal(day, back) ? LOYAL : ACTIVE;
                    }
                }
                before = own;
                Stage shown = shown(day, own);
                lostOnce |= shown == CHURNED && !day.isBefore(known);
                stages.add(day.isBefore(known) ? null : shown);
            }
            return stages;
        }

        private LocalDate knownFrom() {
            return fixed.stream()
                    .map(one -> one.days().from())
                    .filter(START::isAfter)
                    .min(LocalDate::compareTo)
                    .orElse(START);
        }

        private Stage shown(LocalDate day, Stage own) {
            Stage shown = own;
            for (FixedStage one : fixed) {
                if (one.days().contains(day)) {
                    shown = one.stage();
                }
            }
            return shown;
        }

        private long tenure(LocalDate day) {
            long longest = -1;
            if (rules.churn().basis() != Basis.CONTRACT) {
                for (Purchase purchase : facts.purchases()) {
                    longest =
                            Math.max(longest, day.toEpochDay() - purchase.day().toEpochDay());
                }
            }
            if (rules.churn().basis() != Basis.ORDERS) {
                for (Span contract : facts.contracts()) {
                    longest =
                            Math.max(longest, day.toEpochDay() - contract.from().toEpochDay());
                }
            }
            return longest;
        }

        private boolean present(LocalDate day) {
            boolean bought = rules.churn().basis() != Basis.CONTRACT
                    && facts.purchases().stream().anyMatch(purchase -> {
                        long ago = day.toEpochDay() - purchase.day().toEpochDay();
                        return ago >= 0 && ago < 90;
                    });
            boolean contracted = rules.churn().basis() != Basis.ORDERS
                    && facts.contracts().stream()
                            .anyMatch(contract -> !day.isBefore(contract.from())
                                    && (contract.to() == null
                                            || day.isBefore(contract.to().plusDays(7))));
            return bought || contracted;
        }

        private boolean loyal(LocalDate day, @org.jspecify.annotations.Nullable LocalDate back) {
            long orders = rules.churn().basis() == Basis.CONTRACT
                    ? 0
                    : facts.purchases().stream()
                            .filter(purchase -> !purchase.day().isAfter(day))
                            .filter(purchase ->
                                    day.toEpochDay() - purchase.day().toEpochDay()
                                            < rules.loyal().withinDays())
                            .filter(purchase -> back == null || !purchase.day().isBefore(back))
                            .count();
            return (orders >= rules.loyal().orders()
                            && tenure(day) >= rules.loyal().tenureDays())
                    || longContract(day);
        }

        private boolean longContract(LocalDate day) {
            return rules.churn().basis() != Basis.ORDERS
                    && facts.contracts().stream()
                            .anyMatch(contract -> contract.contains(day)
                                    && day.toEpochDay() - contract.from().toEpochDay() >= 80);
        }
    }
}
