// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.PopulationCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * The counts at both edges of a period, as parts of every answer that rests on them:
 * {@code start = kept + lost} and {@code end = start + new + returned - lost}. In a group or under a filter customers
 * also move in and out with their attributes: {@code end = start + new + returned - lost + netMoved}.
 */
public final class Population {

    public static final String SOURCE =
            "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; population identity of sets S and E";

    private static final Logger LOG = Logger.getLogger(Population.class);
    private static final Map<String, MemberSet> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("start", MemberSet.START);
        MEMBERS.put("kept", MemberSet.KEPT);
        MEMBERS.put("lost", MemberSet.LOST);
        MEMBERS.put("new", MemberSet.NEW_FIRST_EVER);
        MEMBERS.put("returned", MemberSet.WON_BACK);
        MEMBERS.put("end", MemberSet.END);
        MEMBERS.put("acquired", MemberSet.ACQUIRED);
        MEMBERS.put("acquiredLost", MemberSet.ACQUIRED_LOST);
        MEMBERS.put("returnedLost", MemberSet.RETURNED_LOST);
    }

    private Population() {}

    /** The sets behind the parts. */
    public static Map<String, MemberSet> members() {
        return MEMBERS;
    }

    /** A formula on the counts, whose answer carries them all and is withheld if they contradict each other. */
    public static Formula formula(BiFunction<PopulationCounts, MetricQuestion, Figure> computation) {
        return Aggregate.POPULATION.as((counts, question) ->
                explained(computation.apply(counts, question), counts, parts(counts, question), question));
    }

    /** The same with the flows of the period; the ends of presence become the part {@code churnEvents}. */
    public static Formula withFlows(BiFunction<PopulationCounts, FlowTotals, Figure> computation) {
        return Aggregate.POPULATION.and(Aggregate.FLOWS).as((both, question) -> {
            Map<String, Quantity> parts = parts(both.first(), question);
            parts.put("churnEvents", Quantity.of(both.second().churnEvents()));
            return explained(computation.apply(both.first(), both.second()), both.first(), parts, question);
        });
    }

    private static Figure explained(
            Figure figure, PopulationCounts counts, Map<String, Quantity> parts, MetricQuestion question) {
        Figure complete = figure.withParts(parts);
        if (holds(counts, question)) {
            return complete;
        }
        LOG.errorf("The population identity is violated: %s, asked for %s", counts, question.slice());
        return complete.withheld("identity-violated");
    }

    private static boolean holds(PopulationCounts counts, MetricQuestion question) {
        boolean possible = counts.kept() <= counts.start()
                && counts.newFirstEver() <= counts.newAtEnd()
                && counts.kept() >= 0
                && counts.newFirstEver() >= 0;
        return possible && (question.sliced() || netMoved(counts) == 0);
    }

    private static long netMoved(PopulationCounts counts) {
        return counts.end() - counts.kept() - counts.newAtEnd();
    }

    private static Map<String, Quantity> parts(PopulationCounts counts, MetricQuestion question) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.of(counts.start()));
        parts.put("kept", Quantity.of(counts.kept()));
        parts.put("lost", Quantity.of(counts.lost()));
        parts.put("new", Quantity.of(counts.newFirstEver()));
        parts.put("returned", Quantity.of(returned(counts)));
        parts.put("end", Quantity.of(counts.end()));
        if (question.sliced()) {
            parts.put("netMoved", Quantity.of(netMoved(counts)));
        }
        parts.put("acquired", Quantity.of(counts.acquired()));
        parts.put("acquiredLost", Quantity.of(counts.acquiredLost()));
        Long returnedLost = counts.returnedLost();
        if (returnedLost != null) {
            parts.put("returnedLost", Quantity.of(returnedLost));
        }
        return parts;
    }

    /** At the end, not at the start, but customers before: won back. */
    public static long returned(PopulationCounts counts) {
        return counts.newAtEnd() - counts.newFirstEver();
    }
}
