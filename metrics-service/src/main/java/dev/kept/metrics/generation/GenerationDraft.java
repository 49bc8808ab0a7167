// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.store.CellTable;
import dev.kept.metrics.store.Changes;
import dev.kept.metrics.store.DueTable;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The next part of a generation that is being built: as many customers, in the order of their ids, as memory holds. It is computed from a snapshot, while facts go on coming in; whoever has changed meanwhile is brought up to
 * date when the part is written, and only then must nobody else write.
 */
final class GenerationDraft {

    /**
     * How much is in memory at the same time.
     *
     * @param customers whose facts are
     * @param points of cells, about; a part ends where there are more
     */
    record Portion(int customers, int points) {

        /** A point takes about a hundred bytes; an eighth of the memory is for them, and as much for cells of one table. */
        static final Portion FITTING = new Portion(
                200, (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 800));
    }

    private final TenantConnection snapshot;
    private final SourceTimelines source;
    private final Generation generation;
    private final Portion portion;
    private final Changes changes;
    private final String since;
    private final List<String> different = new ArrayList<>();
    private Generation built;
    private int customers;

    private GenerationDraft(TenantConnection snapshot, SourceTimelines source, Generation generation, Portion portion) {
        this.snapshot = snapshot;
        this.source = source;
        this.generation = generation;
        this.portion = portion;
        this.changes = new Changes(generation);
        this.since = new FactTable(snapshot).now();
        this.built = generation;
        source.rates(snapshot);
    }

    /** Computes the next part. */
    static GenerationDraft of(
            TenantConnection snapshot, SourceTimelines source, Generation generation, Portion portion) {
        snapshot.allowLongWork();
        GenerationDraft draft = new GenerationDraft(snapshot, source, generation, portion);
        TimelineTable table = new TimelineTable(snapshot);
        do {
            draft.include(table.page(draft.built.builtUpTo(), portion.customers()));
        } while (!draft.built.complete() && draft.changes.size() < portion.points());
        return draft;
    }

    private void include(List<Stored> page) {
        SortedMap<String, CustomerTimeline> timelines = source.of(snapshot, page);
        changes.include(timelines);
        for (Stored stored : page) {
            if (!stored.timeline().equals(timelines.get(stored.customer()))) {
                different.add(stored.customer());
            }
        }
        customers += page.size();
        String upTo =
                page.isEmpty() ? built.builtUpTo() : page.get(page.size() - 1).customer();
        built = built.built(upTo, page.size() < portion.customers());
    }

    /**
     * Writes the part.
     *
     * @return the generation with the part in it
     * @throws ConcurrentModificationException if the generation is not any more what the part was computed for; the
     *     transaction must be given up
     */
    Generation write(TenantConnection connection) {
        GenerationTable table = new GenerationTable(connection);
        CellTable cells = new CellTable(connection);
        DueTable due = new DueTable(connection);
        // Before anything is written: whoever reads the feed stores labels under this lock, too.
        if (!table.lockAlone().contains(generation) || source.areRevalued(connection)) {
            throw new ConcurrentModificationException("Generation " + generation.number() + " has gone on meanwhile");
        }
        if (generation.builtUpTo().isEmpty()) {
            // Of a generation that holds nobody there is nothing to be added to.
            changes.insert(cells, due);
        } else {
            changes.write(cells, due);
        }
        List<String> late = late(connection);
        for (int from = 0; from < late.size(); from += portion.customers()) {
            catchUp(connection, late.subList(from, Math.min(late.size(), from + portion.customers())))
                    .write(cells, due);
        }
        new RebuildTable(connection).progress(generation.number(), customers);
        table.update(built);
        return built;
    }

    /** Those in this part who have changed since the snapshot, and those whose timeline is not what the facts say. */
    private List<String> late(TenantConnection connection) {
        TreeSet<String> late = new TreeSet<>(different);
        late.addAll(new FactTable(connection).customersSince(since));
        late.removeIf(customer -> generation.holds(customer) || !built.holds(customer));
        return List.copyOf(late);
    }

    private Changes catchUp(TenantConnection connection, List<String> late) {
        TimelineTable table = new TimelineTable(connection);
        List<Stored> stored = table.find(late);
        Map<String, CustomerTimeline> then = source.of(snapshot, new TimelineTable(snapshot).find(late));
        SortedMap<String, CustomerTimeline> now = source.of(connection, stored);
        Changes catchUp = new Changes(generation);
        catchUp.replace(then, now);
        SortedMap<String, CustomerTimeline> corrected = new TreeMap<>(now);
        stored.forEach(one -> corrected.remove(one.customer(), one.timeline()));
        if (!corrected.isEmpty()) {
            // The facts are right; from here on both agree, and the comparison of the cells tells that they did not.
            table.save(corrected);
        }
        return catchUp;
    }
}
