// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.ProfileFacts;
import dev.kept.customer.facts.Purchase;
import dev.kept.customer.facts.Span;
import dev.kept.customer.facts.SurveyAnswers;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.StageTransition;
import dev.kept.restkit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentRuleTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");

    @Test
    void asksAttributesListsAndFacts() {
        CustomerFacts facts = facts(List.of(10, 40));

        assertTrue(holds("region == \"north\" && \"gold\" in tags", facts, 0));
        assertTrue(holds("region == \"south\"", facts, 60));
        assertTrue(holds("attributes[\"tier\"] == \"a\"", facts, 0));
        assertTrue(holds("orders(30) == 1 && revenue(31) >= 20", facts, 40));
        assertTrue(holds("orderCount == 2 && revenueTotal == 20.0", facts, 40));
        assertFalse(holds("orders(30) == 2", facts, 40));
        assertTrue(holds("orders(31) == 2", facts, 40));
        assertTrue(holds("\"lamps\" in categories(1)", facts, 10));
        assertTrue(holds("complaints(5) == 1", facts, 24));
        assertFalse(holds("complaints(5) == 1", facts, 25));
        assertTrue(holds("daysSinceLastOrder == 5 && tenureDays == 35", facts, 45));
        assertTrue(holds("age == 24 && stage == \"PROSPECT\"", facts, 59));
    }

    @Test
    void whatIsNotKnownIsUndecided() {
        CustomerFacts facts = facts(List.of());

        assertFalse(holds("city == \"x\"", facts, 0));
        assertFalse(holds("city != \"x\"", facts, 0));
        assertFalse(holds("!(city == \"x\")", facts, 0));
        assertTrue(holds("city == \"x\" || region == \"north\"", facts, 0));
        assertTrue(holds("region == \"north\" || city == \"x\"", facts, 0));
        assertFalse(holds("region == \"north\" && city == \"x\"", facts, 0));
        assertFalse(holds("daysSinceLastOrder < 100000", facts, 0));
        assertFalse(holds("attributes[\"none\"] == \"a\"", facts, 0));
        assertTrue(holds("!known(\"city\") && known(\"region\") && known(\"tier\")", facts, 0));
        assertTrue(holds("orders(90) == 0", facts, 0));
    }

    @Test
    void asksWhatWasAnsweredLast() {
        CustomerFacts facts = facts(List.of());

        assertFalse(holds("score(\"nps\") <= 6", facts, 14));
        assertTrue(holds("score(\"nps\") <= 6 && score(\"rating\") == 5.0", facts, 15));
        assertTrue(holds("score(\"visit\") == 3.0 && score(\"visit/food\") > 4", facts, 47));
        assertTrue(holds("score(\"nps\") == 9.0 && score(\"visit/recommend\") == 9.0", facts, 48));
        assertTrue(holds("answeredOn(\"nps\") == \"2024-01-16\" && answers(30) == 1", facts, 20));
        assertTrue(holds("answers(2) == 2 && answers(40) == 3", facts, 48));
        assertTrue(holds("known(\"poll\") && known(\"nps\") && !known(\"ces\")", facts, 48));
        assertFalse(holds("score(\"poll\") > 0", facts, 48));
        assertFalse(holds("!(score(\"ces\") > 3)", facts, 48));
        assertTrue(holds("score(\"ces\") > 3 || region == \"north\"", facts, 48));
        assertTrue(holds("region == \"north\" || answeredOn(\"ces\") < \"2024-01-01\"", facts, 48));
    }

    @Test
    void refusesWhatItCannotReadAndSaysWhere() {
        for (String rule : List.of(
                "region = \"x\"",
                "nonsense == 1",
                "tenureDays > \"5\"",
                "region",
                "orders(daysSinceLastOrder) > 1",
                "orders(0) > 1",
                "orders(9999) > 1",
                "orders() > 1",
                "[1, 2].exists(x, x > 1)",
                "true &&",
                "(".repeat(200) + "true" + ")".repeat(200))) {
            assertThrows(ProblemException.class, () -> SegmentRule.of(rule), rule);
        }
        ProblemException e = assertThrows(ProblemException.class, () -> SegmentRule.of("true && nonsense == 1"));
        assertTrue(
                e.asFaults().get(0).detail().contains("nonsense"), e.asFaults().toString());
        assertTrue(
                e.asFaults().get(0).detail().contains("daysSinceLastOrder"),
                e.asFaults().toString());
    }

    @Test
    void membershipsEqualALookAtEveryDay() {
        List<String> rules = List.of(
                "orders(30) >= 2",
                "revenue(45) > 15 && region == \"north\"",
                "daysSinceLastOrder >= 20 && daysSinceLastOrder < 50",
                "tenureDays > 60 || complaints(10) > 0",
                "knownDays < 33",
                "daysSinceLastOrder * 2 > tenureDays",
                "!(orders(7) > 0) && known(\"region\")",
                "stage == \"NEW\"",
                "age >= 24",
                "\"lamps\" in categories(14) || contacts(3) == 1",
                "daysSinceLastOrder in [3, 5, 7]",
                "\"gold\" in tags && ageBand == \"18-24\"",
                "40 <= daysSinceLastOrder",
                "score(\"nps\") <= 6 && answers(20) > 0",
                "answeredOn(\"visit\") > \"2024-01-20\" || score(\"rating\") < 5");
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            CustomerFacts facts =
                    facts(random.ints(random.nextInt(6), 0, 150).boxed().toList());
            String text = rules.get(seed % rules.size());
            SegmentRule rule = SegmentRule.of(text);
            LocalDate horizon = START.plusDays(random.nextInt(260));

            Memberships in = Memberships.of(rule, facts, stages(), horizon);

            assertEquals(naive(rule, facts, horizon), in.spans(), text + " seed " + seed);
            LocalDate next = in.nextCheck() == null ? horizon.plusDays(400) : in.nextCheck();
            assertEquals(naive(rule, facts, next.minusDays(1)), in.spans(), text + " checks too late, seed " + seed);
        }
    }

    private static List<Span> naive(SegmentRule rule, CustomerFacts facts, LocalDate horizon) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate day = START; !day.isAfter(horizon); day = day.plusDays(1)) {
            boolean holds = rule.holds(new CustomerOnDay(facts, stages(), day));
            if (holds && from == null) {
                from = day;
            }
            if (!holds && from != null) {
                spans.add(new Span(from, day));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Span(from, null));
        }
        return spans;
    }

    private static boolean holds(String rule, CustomerFacts facts, int day) {
        return SegmentRule.of(rule).holds(new CustomerOnDay(facts, stages(), START.plusDays(day)));
    }

    private static StageHistory stages() {
        return new StageHistory(
                List.of(
                        new StageTransition(START, null, Stage.PROSPECT, false),
                        new StageTransition(START.plusDays(70), Stage.PROSPECT, Stage.NEW, false)),
                null);
    }

    private static CustomerFacts facts(List<Integer> purchases) {
        NavigableMap<LocalDate, String> region =
                new TreeMap<>(Map.of(START, "north", START.plusDays(55), "south", START.plusDays(120), ""));
        return new CustomerFacts(
                "cus_1",
                START,
                purchases.stream()
                        .sorted()
                        .map(day -> new Purchase(
                                START.plusDays(day), BigDecimal.TEN, BigDecimal.ZERO, List.of("lamps", "chairs")))
                        .toList(),
                List.of(),
                new ProfileFacts(
                        Map.of("region", region, "attributes.tier", new TreeMap<>(Map.of(START, "a"))),
                        Map.of("tags", new TreeMap<>(Map.of(START, List.of("gold"), START.plusDays(80), List.of()))),
                        LocalDate.parse("2000-02-29"),
                        START),
                Map.of(
                        "complaint", List.of(START.plusDays(20), START.plusDays(90)),
                        "contact", List.of(START.plusDays(33)),
                        "answer", List.of(START.plusDays(15), START.plusDays(48), START.plusDays(48))),
                SurveyAnswers.of(List.of(
                        List.of(
                                answer(15, "visit", "NPS", "recommend", 3.0),
                                answer(15, "visit", "RATING", "food", 5.0)),
                        List.of(answer(48, "visit", "NPS", "recommend", 9.0)),
                        List.of(answer(48, "poll", null, null, null)))));
    }

    private static SurveyAnswers.Answer answer(
            int day, String survey, @Nullable String type, @Nullable String question, @Nullable Double score) {
        return new SurveyAnswers.Answer(START.plusDays(day), survey, type, question, score);
    }
}
