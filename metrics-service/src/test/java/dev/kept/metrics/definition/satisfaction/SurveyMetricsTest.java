// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.ComplaintFact.Satisfaction;
import dev.kept.metrics.fact.ComplaintFact.Step;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invitations, themes, trust, inspections: by hand. */
class SurveyMetricsTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    /** 120 of 1000, of which the textbook says .101299 to .141609. */
    @Test
    void responseRateHasTheIntervalOfAShare() {
        CellReader cells = FixedCells.ZERO.with(
                TallyKind.INVITATIONS,
                new Tally(
                        Map.of(
                                "sent", new Tally.Totals(1250, 0),
                                "delivered", new Tally.Totals(1000, 0),
                                "partial", new Tally.Totals(30, 0),
                                "completed", new Tally.Totals(120, 0)),
                        Map.of()));
        Figure rate = march(new SurveyResponseRate(), "of-delivered", cells);
        assertEquals(0.12, value(rate), 0);
        assertInterval(0.101299, 0.141609, 5e-7, rate.intervals().get(0));
        assertEquals(30, part(rate, "partial"), 0);
        assertEquals(0.096, value(march(new SurveyResponseRate(), "of-sent", cells)), 0);
        assertEquals(1250, value(march(new SurveyInvitations(), "sent", cells)), 0);
    }

    /** West: 3 of 4 who answered, 1 of 4 who did not: half as many again of a half. */
    @Test
    void whoAnsweredIsComparedWithWhoDidNot() {
        History history = History.inUtc(20);
        for (int i = 0; i < 8; i++) {
            boolean answered = i < 4;
            boolean west = i < 3 || i == 4;
            history.profile("cus_" + i, "2024-01-01", Map.of("region", west ? "west" : "east"))
                    .add("cus_" + i, invitation("i" + i, answered));
        }
        CellReader cells = history.readAsOf("2024-04-10");
        Figure west = Objects.requireNonNull(Ask.groups(
                                new ResponseBias(),
                                "share-difference",
                                cells,
                                List.of(Ask.month("2024-03-01")),
                                new Slice(List.of("region"), Map.of()))
                        .get(new Group(List.of("west"))))
                .get(Ask.month("2024-03-01"));
        assertEquals(0.5, value(Objects.requireNonNull(west)), 0);
        assertEquals(3, part(west, "answered"), 0);
        assertEquals(1, part(west, "silent"), 0);
        assertEquals("newcombe", west.intervals().get(0).method());
        assertEquals(
                "needs-group",
                march(new ResponseBias(), "share-difference", cells).undefined());
    }

    /** Two of three who spoke of it bought, and one of the two who were there is lost; of the others nobody is. */
    @Test
    void whoSpokeOfAThemeIsComparedWithTheOthers() {
        History history = History.inUtc(20)
                .order("cus_a", "2024-02-20", 100)
                .order("cus_a", "2024-03-20", 30)
                .order("cus_b", "2024-02-25", 100)
                .order("cus_c", "2024-03-25", 50)
                .order("cus_d", "2024-02-28", 10)
                .order("cus_d", "2024-03-15", 10)
                .order("cus_d", "2024-03-30", 10)
                .add("cus_a", said("f1", "NEGATIVE", Set.of("price", "speed")))
                .add("cus_b", said("f2", "NEGATIVE", Set.of("price")))
                .add("cus_c", said("f3", "POSITIVE", Set.of("price")));
        CellReader cells = history.readAsOf("2024-04-10");
        Figure churn = price("churn", cells);
        assertEquals(0.5, value(churn), 0);
        assertEquals(2, part(churn, "start"), 0);
        assertEquals(1, part(churn, "otherStart"), 0);
        assertEquals(0.5, value(price("churn-difference", cells)), 0);
        assertEquals(40, value(price("revenue-per-buyer", cells)), 0);
        assertEquals(20, value(price("revenue-per-other-buyer", cells)), 0);
        assertEquals(1, value(price("orders-per-buyer", cells)), 0);
        assertEquals(
                "needs-theme", march(new NeedThemeBehaviour(), "churn", cells).undefined());
        Figure mentions = march(new NeedThemes(), "mentions", cells);
        assertEquals(4, value(mentions), 0);
        assertEquals(0.75, value(march(new NeedThemes(), "negative-share", cells)), 0);
    }

    private static Figure price(String variant, CellReader cells) {
        Slice slice = new Slice(List.of(), Map.of("theme", Set.of("price")));
        return Objects.requireNonNull(Objects.requireNonNull(
                        Ask.groups(new NeedThemeBehaviour(), variant, cells, List.of(Ask.month("2024-03-01")), slice)
                                .get(Group.TOTAL))
                .get(Ask.month("2024-03-01")));
    }

    /** Said 75, resolved 50, kept 100: 75 on the whole; what is said is 4 of 5. */
    @Test
    void trustIsTheMeanOfWhatIsKnown() {
        Step done = new Step(NOON.plusSeconds(60), true, false);
        Step none = new Step(null, false, false);
        History history = History.inUtc(20)
                .add("cus_a", complaint("c1", done, new Satisfaction(750_000, true)))
                .add("cus_a", complaint("c2", none, null));
        CellReader without = history.readAsOf("2024-04-10");
        assertEquals(75, value(march(new TrustIndex(), "composite", without)), 0);
        history.response("cus_a", "2024-03-02", "1", new Answer("honest", "RATING", "trust", 4, 1, 5, 4))
                .response("cus_a", "2024-03-02", "1", new Answer("quick", "RATING", "speed", 1, 1, 5, 4))
                .response("cus_b", "2024-03-02", "1", new Answer("honest", "RATING", "trust", 4, 1, 5, 4));
        CellReader cells = history.readAsOf("2024-04-10");
        assertEquals(75, value(march(new TrustIndex(), "survey", cells)), 0);
        assertEquals(50, value(march(new TrustIndex(), "resolved", cells)), 0);
        assertEquals(100, value(march(new TrustIndex(), "promises", cells)), 0);
        assertEquals(75, value(march(new TrustIndex(), "composite", cells)), 0);
        assertEquals(
                "too-few-parts",
                march(new TrustIndex(), "composite", FixedCells.ZERO).undefined());
        assertEquals(1, value(march(new ComplaintSatisfaction(), "top-box", cells)), 0);
        assertEquals(75, value(march(new ComplaintSatisfaction(), "index", cells)), 0);
        assertEquals("0/0", march(new BrandRating(), "index", cells).undefined());
    }

    @Test
    void inspectionsAndReviewsAreMeansOfTheirScores() {
        CellReader cells = History.inUtc(20)
                .add("isp_1", new InspectionFact("isp_1", 1, NOON, Map.of("team", "tem_1"), 866_667, true, false))
                .add("isp_2", new InspectionFact("isp_2", 1, NOON, Map.of("team", "tem_2"), 400_000, false, false))
                .add("cus_a", said("f1", "NEGATIVE", Set.of()))
                .readAsOf("2024-04-10");
        assertEquals(0.5, value(march(new InspectionResult(), "pass-rate", cells)), 0);
        assertEquals(63.33335, value(march(new InspectionResult(), "score", cells)), 1e-12);
        assertEquals(2, value(march(new InspectionResult(), "count", cells)), 0);
        assertEquals(37.5, value(march(new ReviewRating(), "index", cells)), 0);
    }

    /**
     * Scores 90, 80 and 40 have the mean 70 and the standard deviation 26.4575; two of them had something to reach and one
     * did. Wilson of 1 of 2 is .0945 to .9055.
     */
    @Test
    void whatHasNothingToReachIsNeitherPassedNorMissed() {
        CellReader cells = History.inUtc(20)
                .add("isp_1", new InspectionFact("isp_1", 1, NOON, about("east", "north"), 900_000, true, false))
                .add("isp_2", new InspectionFact("isp_2", 1, NOON, about("east", "south"), 800_000, null, false))
                .add("isp_3", new InspectionFact("isp_3", 1, NOON, Map.of("team", "t"), 400_000, false, false))
                .readAsOf("2024-04-10");
        Figure passed = march(new InspectionResult(), "pass-rate", cells);
        assertEquals(0.5, value(passed), 0);
        assertEquals(2L, passed.n());
        assertEquals(Map.of("no-pass-score", 1L), passed.exclusions());
        assertInterval(0.0945312, 0.9054688, 5e-7, passed.intervals().get(0));
        assertEquals(0.5, value(march(new InspectionResult(), "breach-rate", cells)), 0);
        Figure score = march(new InspectionResult(), "score", cells);
        assertEquals(70, value(score), 0);
        assertEquals(Math.sqrt(700.0 / 3), error(score), 1e-9);
        // 4.302653 standard errors on two degrees of freedom, up to the best score there is.
        assertInterval(
                70 - 4.302653 * Math.sqrt(700.0 / 3),
                100,
                1e-4,
                score.intervals().get(0));
        Period march = Ask.month("2024-03-01");
        Map<Group, Long> regions = new HashMap<>();
        Ask.groups(new InspectionResult(), "count", cells, List.of(march), new Slice(List.of("region"), Map.of()))
                .forEach((group, figures) -> regions.put(
                        group,
                        Objects.requireNonNull(Objects.requireNonNull(figures.get(march))
                                        .value())
                                .value()
                                .longValue()));
        assertEquals(Map.of(new Group(List.of("east")), 2L, new Group(List.of("unknown")), 1L), regions);
    }

    private static Map<String, String> about(String region, String branch) {
        return Map.of("region", region, "branch", branch, "inspector", "agt_1");
    }

    private static InvitationFact invitation(String id, boolean answered) {
        Set<String> steps = answered ? Set.of("sent", "delivered", "completed") : Set.of("sent", "delivered");
        return new InvitationFact(id, 1, NOON, "visit", "email", null, null, steps, false);
    }

    private static FeedbackFact said(String id, String sentiment, Set<String> themes) {
        return new FeedbackFact(id, 1, NOON, "REVIEW", sentiment, 375_000L, themes, false);
    }

    private static ComplaintFact complaint(String id, Step step, @Nullable Satisfaction said) {
        return new ComplaintFact(id, 1, NOON, Map.of(), step, step, 0, 0, said, false);
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }
}
