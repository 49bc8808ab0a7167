// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;

/**
 * Two customers who turn out to be one. The engine is not told of it: each record that moves is announced as deleted for
 * the one and in full for the other, both in its next version.
 */
class MergeProperties {

    private static final String FROM = "cus_000";
    private static final String INTO = "cus_001";

    @HistoryProperty
    void mergedCustomersCountAsOneThatTheyAlwaysWere(@ForAll(supplier = Seeds.class) long seed) {
        World world = world(seed);
        List<Map.Entry<String, Fact>> delivery = world.delivery();
        delivery.addAll(move(world, FROM, INTO, 1));

        Map<String, List<Fact>> always = new TreeMap<>(world.facts);
        List<Fact> profileOnly = new ArrayList<>(facts(world, FROM));
        profileOnly.removeIf(fact -> !(fact instanceof ProfileFact));
        always.put(FROM, profileOnly);
        List<Fact> all = new ArrayList<>(facts(world, INTO));
        latest(world, FROM).stream().filter(fact -> !derived(fact)).forEach(all::add);
        always.put(INTO, all);

        same(world, always, delivery);
    }

    @HistoryProperty
    void anUndoneMergeLeavesNoTrace(@ForAll(supplier = Seeds.class) long seed) {
        World world = world(seed);
        List<Map.Entry<String, Fact>> delivery = world.delivery();
        delivery.addAll(move(world, FROM, INTO, 1));
        delivery.addAll(move(world, INTO, FROM, 2));
        same(world, world.facts, delivery);
    }

    /** The first world from the seed on in which both are there. */
    private static World world(long seed) {
        World world = new World(seed);
        return there(world, FROM) && there(world, INTO) ? world : world(seed + 1);
    }

    private static boolean there(World world, String customer) {
        return world.facts.containsKey(customer)
                && facts(world, customer).stream().noneMatch(DeletedFact.class::isInstance);
    }

    /** What is announced when the records that began with {@link #FROM} go from one customer to another. */
    private static List<Map.Entry<String, Fact>> move(World world, String from, String to, int step) {
        List<Map.Entry<String, Fact>> told = new ArrayList<>();
        for (Fact fact : latest(world, FROM)) {
            long version = fact.version() + step;
            told.add(Map.entry(from, next(fact, version, true)));
            told.add(Map.entry(to, next(fact, version, false)));
        }
        // What is derived does not move: the merged one has none, the other one as before.
        told.removeIf(entry -> derived(entry.getValue()) && entry.getKey().equals(INTO));
        return told;
    }

    /** Segments, stages and what brought the customer. */
    private static boolean derived(Fact fact) {
        return fact instanceof SegmentsFact || fact instanceof StagesFact || fact instanceof AttributionFact;
    }

    private static Fact next(Fact fact, long version, boolean gone) {
        if (fact instanceof OrderFact it) {
            boolean deleted = gone || it.deleted();
            return new OrderFact(it.entity(), version, it.occurredAt(), it.amount(), it.cost(), deleted, it.lines());
        } else if (fact instanceof RefundFact it) {
            return new RefundFact(it.entity(), version, it.occurredAt(), it.order(), it.amount(), gone || it.deleted());
        } else if (fact instanceof ResponseFact it) {
            return new ResponseFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.survey(),
                    it.channel(),
                    it.weight(),
                    it.answers(),
                    gone || it.deleted(),
                    it.aspectWeights());
        } else if (fact instanceof RecordFact told) {
            return MovedRecords.next(told, version, gone);
        } else if (fact instanceof SegmentsFact it) {
            return new SegmentsFact(it.entity(), version, it.occurredAt(), gone ? List.of() : it.stays());
        }
        throw new IllegalArgumentException(fact.toString());
    }

    /** Of each record the highest version; a profile does not move. */
    private static Collection<Fact> latest(World world, String customer) {
        Map<String, Fact> latest = new HashMap<>();
        facts(world, customer).stream()
                .filter(fact -> !(fact instanceof ProfileFact))
                .forEach(fact -> latest.merge(fact.entity(), fact, (a, b) -> a.version() >= b.version() ? a : b));
        return latest.values();
    }

    private static List<Fact> facts(World world, String customer) {
        return world.facts.getOrDefault(customer, List.of());
    }

    private static void same(World world, Map<String, List<Fact>> expected, List<Map.Entry<String, Fact>> delivery) {
        Cells asOne = new Cells(world.policy, world.horizon);
        expected.forEach(asOne::ingest);
        Cells merged = new Cells(world.policy, world.horizon);
        Collections.shuffle(delivery, world.random);
        while (!delivery.isEmpty()) {
            List<Map.Entry<String, Fact>> page =
                    delivery.subList(0, 1 + world.random.nextInt(Math.min(delivery.size(), 20)));
            merged.ingest(page);
            page.clear();
        }
        assertEquals(printable(asOne), printable(merged));
        assertEquals(asOne.due, merged.due);
        if (world.random.nextInt(4) == 0) {
            new Questions(world.random, asOne.reader(), merged.reader()).compareAll();
        }
    }

    private static Map<CellKey, String> printable(Cells cells) {
        Map<CellKey, String> result = new HashMap<>();
        cells.cells.forEach((key, measures) -> result.put(key, Arrays.toString(measures)));
        return result;
    }
}
