// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TooManyFacts;
import dev.kept.metrics.cell.Viewpoint;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what the facts that came since a time did to a value. */
@Singleton
class MetricChanges {

    private static final double LEVEL = 0.95;

    private final CellReaders readers;
    private final Clock clock;

    MetricChanges(CellReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    MetricChangesView list(
            String tenant, Metric metric, ChangesParameters given, MultivaluedMap<String, String> query) {
        Instant knownAt = knownAt(given);
        Variant variant;
        MetricQuestion question;
        try (CellSnapshot cells = readers.open(tenant)) {
            QuestionReader reader = new QuestionReader(metric, cells);
            variant = reader.variant(given.definition);
            Period period = reader.period(given.from, given.to);
            Map<String, Set<String>> filter = reader.filter(query);
            reader.requireTotal(period);
            question = new MetricQuestion(period.grain(), List.of(period), new Slice(List.of(), filter), LEVEL);
        }
        try {
            Hindsight<State> hindsight =
                    readers.since(tenant, Viewpoint.at(knownAt), cells -> state(variant, question, cells));
            return MetricChangesView.of(metric, variant, question.periods().get(0), knownAt, hindsight);
        } catch (TooManyFacts e) {
            throw QueryProblem.TOO_MUCH_TO_RECOMPUTE.with(e.most());
        }
    }

    /** A figure and how far the days were closed. */
    record State(Figure figure, PointView.Measure measure) {}

    private static State state(Variant variant, MetricQuestion question, CellReader cells) {
        Figure figure = variant.computation()
                .evaluate(cells, question)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(question.periods().get(0), Figure.undefined("absent"));
        return new State(figure, PointView.Measure.of(cells, null));
    }

    private Instant knownAt(ChangesParameters given) {
        Faults faults = new Faults();
        if (given.knownAt == null) {
            faults.add("knownAt", "required");
        } else if (given.knownAt.isAfter(clock.instant())) {
            faults.add("knownAt", "known-at-future");
        }
        faults.check();
        return given.knownAt == null ? clock.instant() : given.knownAt;
    }
}
