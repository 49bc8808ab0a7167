// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four who answered, by hand: three say what they saw, two of them twice; one was asked for a problem and had one. */
class ChoiceShareTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    private static final CellReader CELLS = History.inUtc(20)
            .profile("cus_a", "2024-01-01", Map.of("region", "north"))
            .response("cus_a", "2024-03-01", "1", chosen("seen", "web"), chosen("seen", "tv"), chosen("problem", "yes"))
            .response("cus_b", "2024-03-02", "1", chosen("seen", "web"), chosen("seen", "paper"), rated())
            .response("cus_c", "2024-03-03", "1", chosen("seen", "web"))
            .response("cus_d", "2024-03-04", "1", rated())
            .response("cus_d", "2024-02-04", "1", chosen("seen", "tv"))
            .readAsOf("2024-04-10");

    @Test
    void whoChoseSeveralIsCountedOnceBelow() {
        Map<Group, Map<Period, Figure>> shares = ask("of-answered", Slice.TOTAL);
        assertEquals(1, value(of(shares, "seen", "web")));
        assertEquals(1.0 / 3, value(of(shares, "seen", "tv")), 1e-12);
        assertEquals(3, part(of(shares, "seen", "tv"), "answered"));
        assertEquals(1.0 / 3, value(of(shares, "seen", "paper")), 1e-12);
        assertEquals(1, value(of(shares, "problem", "yes")));
        assertEquals(1, part(of(shares, "problem", "yes"), "answered"));
        assertEquals(4, shares.size());
    }

    @Test
    void ofAllResponsesWhoeverAnsweredTheQuestion() {
        Map<Group, Map<Period, Figure>> shares = ask("of-responses", Slice.TOTAL);
        assertEquals(.25, value(of(shares, "problem", "yes")));
        assertEquals(.75, value(of(shares, "seen", "web")));
        Slice one = new Slice(List.of(), Map.of(Slice.QUESTION, Set.of("problem")));
        assertEquals(4, part(of(ask("of-responses", one), "problem", "yes"), "responses"));
    }

    @Test
    void aFilterOfAChoiceLeavesWhoAnsweredAsItIs() {
        Slice web = new Slice(List.of(), Map.of(Slice.ASPECT, Set.of("tv")));
        Map<Group, Map<Period, Figure>> shares = ask("of-answered", web);
        assertEquals(1, shares.size());
        assertEquals(3, part(of(shares, "seen", "tv"), "answered"));
    }

    @Test
    void byWhatCustomersAre() {
        Slice regions = new Slice(List.of("region"), Map.of());
        Map<Group, Map<Period, Figure>> shares = ask("of-answered", regions);
        assertEquals(1, value(of(shares, "seen", "tv", "north")));
        assertEquals(.5, value(of(shares, "seen", "paper", "unknown")));
    }

    private static Figure of(Map<Group, Map<Period, Figure>> shares, String... group) {
        return Objects.requireNonNull(
                shares.getOrDefault(new Group(List.of(group)), Map.of()).get(MARCH));
    }

    private static Map<Group, Map<Period, Figure>> ask(String variant, Slice slice) {
        return new ChoiceShare()
                .define()
                .variant(variant)
                .orElseThrow()
                .computation()
                .evaluate(CELLS, new MetricQuestion(Grain.MONTH, List.of(MARCH), slice, .95));
    }

    private static Answer chosen(String question, String choice) {
        return new Answer(question, "CHOICE", choice, 1, 0, 1, 1);
    }

    private static Answer rated() {
        return new Answer("overall", "CSAT", 4, 1, 5, 4);
    }
}
