// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.generation.GenerationDraft.Portion;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.store.CellTable;
import dev.kept.metrics.store.CellTable.Comparison;
import dev.kept.metrics.store.DueTable;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.Generation.Status;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.RevaluationTable;
import dev.kept.metrics.store.TenantConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a rebuild; each is a transaction of its own. Whatever a step finds is in the database, so after a crash
 * the next step continues where the last committed one ended.
 */
final class RebuildStep {

    private final TenantConnection connection;
    private final FactReader facts;

    RebuildStep(TenantConnection connection, FactReader facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /**
     * The next customers of the generation that is being built; empty if there is none, all are in, or rates move. Needs a
     * snapshot.
     */
    Optional<GenerationDraft> draft() {
        return draft(Portion.FITTING);
    }

    Optional<GenerationDraft> draft(Portion portion) {
        return GenerationTable.building(new GenerationTable(connection).current())
                // Rates first: what is built anew shall stand on the same ones as what it is compared with.
                .filter(building -> !building.complete() && !new RevaluationTable(connection).underWay())
                .map(building -> GenerationDraft.of(
                        connection, new SourceTimelines(source(building.number()), facts), building, portion));
    }

    private Source source(long generation) {
        return new RebuildTable(connection).of(generation).map(Rebuild::source).orElse(Source.TIMELINES);
    }

    /**
     * Compares the complete new generation with the live one. Needs a transaction that sees one snapshot; both
     * generations change in the same transactions, so no lock is needed.
     *
     * @return empty while there is nothing to switch to, or the two stand at different days
     */
    Optional<Comparison> compare() {
        List<Generation> generations = new GenerationTable(connection).current();
        Optional<Generation> live = GenerationTable.live(generations);
        Optional<Generation> building = GenerationTable.building(generations);
        if (live.isEmpty() || building.isEmpty() || !building.get().complete()) {
            return Optional.empty();
        }
        if (live.get().engine() != building.get().engine()
                || !GenerationPlan.sameCells(live.get().policy(), building.get().policy())) {
            return Optional.of(new Comparison(0, 0));
        }
        return live.get().horizon().equals(building.get().horizon())
                ? Optional.of(new CellTable(connection)
                        .compare(live.get().number(), building.get().number()))
                : Optional.empty();
    }

    /** The new generation answers from now on. */
    void switchOver(Comparison comparison, Instant now) {
        GenerationTable table = new GenerationTable(connection);
        List<Generation> generations = table.lockAlone();
        Optional<Generation> building = GenerationTable.building(generations);
        if (building.isPresent() && building.get().complete()) {
            GenerationTable.live(generations).ifPresent(live -> table.update(live.as(Status.RETIRED)));
            table.update(building.get().as(Status.LIVE));
            new RebuildTable(connection).finish(building.get().number(), comparison, now);
        }
    }

    /** The rebuild cannot go on; the live generation stays. */
    void giveUp(String error, Instant now) {
        GenerationTable table = new GenerationTable(connection);
        GenerationTable.building(table.lockAlone()).ifPresent(building -> {
            table.update(building.as(Status.RETIRED));
            new RebuildTable(connection).fail(building.number(), error, now);
        });
    }

    /** Deletes some cells of a retired generation; false if there is none any more. */
    boolean cleanUp() {
        GenerationTable table = new GenerationTable(connection);
        List<Generation> retired = table.retired();
        if (retired.isEmpty()) {
            return false;
        }
        long number = retired.get(0).number();
        if (!new CellTable(connection).deleteSome(number)) {
            new DueTable(connection).clear(number);
            table.delete(number);
        }
        return true;
    }
}
