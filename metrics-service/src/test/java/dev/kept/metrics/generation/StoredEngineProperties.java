// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.GenerationDraft.Portion;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.OracleCellReader;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellTable.Comparison;
import dev.kept.metrics.store.EngineDatabase;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.Questions;
import dev.kept.metrics.store.World;
import dev.kept.testkit.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;

/** The same as in memory, through PostgreSQL: any delivery, days closed in between, rebuilt, policy changed. */
class StoredEngineProperties {

    private static final EngineDatabase DATABASE = new EngineDatabase();

    private String tenant = "";
    private Events events = new Events(tenant);

    @HistoryProperty(oneOf = 16)
    void storedAnswersAreTheOracles(@ForAll(supplier = Seeds.class) long seed) {
        tenant = Tenants.fresh();
        events = new Events(tenant);
        World world = new World(seed, 6);
        LocalDate first = world.horizon.minusDays(world.random.nextInt(60));
        declare(world.policy, 1, first);
        DATABASE.run(tenant, connection -> {
            Events.apply(connection, clock(world.policy, first), events.segments(World.SEGMENTS));
            Events.apply(connection, clock(world.policy, first), events.segments(World.DIVISION));
        });
        deliver(world, first);
        closeDays(world.policy, world.horizon);
        compare(world, world.policy);

        String facts = start(Source.FACTS, world.policy, world.horizon);
        assertEquals(0, rebuild(facts, world).differingCells());
        compare(world, world.policy);

        Policy other = world.randomPolicy();
        declare(other, 2, world.horizon);
        rebuildRunning(world);
        closeDays(other, world.horizon);
        compare(world, other);
    }

    /** What an older version of the service stored uncounted is counted after an update, without anybody asking for it. */
    @Example
    void cellsOfAnOlderVersionAreMadeAnewFromTheFacts() {
        tenant = Tenants.fresh();
        events = new Events(tenant);
        World world = new World(20);
        declare(world.policy, 1, world.horizon);
        Clock clock = clock(world.policy, world.horizon);
        DATABASE.run(tenant, connection -> Events.apply(connection, clock, events.of(world.delivery())));
        DATABASE.run(tenant, connection -> {
            connection.update("update generation set engine = 1 where tenant = ?");
            connection.update("delete from cell_tally where tenant = ?");
            connection.update("update customer_state set timeline = '\\x04000000000000'::bytea where tenant = ?");
            new GenerationPlan(connection, clock.instant()).renew();
        });
        rebuildRunning(world);
        compare(world, world.policy);
        DATABASE.run(tenant, connection -> {
            new GenerationPlan(connection, clock.instant()).renew();
            assertEquals(Optional.empty(), GenerationTable.building(new GenerationTable(connection).lockAlone()));
        });
    }

    /** Facts arrive in any order, doubled, while days are closed and a rebuild from the facts is under way. */
    private void deliver(World world, LocalDate first) {
        List<Map.Entry<String, Fact>> delivery = new ArrayList<>(world.delivery());
        LocalDate day = first;
        while (!delivery.isEmpty()) {
            List<Map.Entry<String, Fact>> page = delivery.subList(0, 1 + world.random.nextInt(delivery.size()));
            Clock clock = clock(world.policy, day);
            DATABASE.run(tenant, connection -> Events.apply(connection, clock, events.of(page)));
            page.clear();
            if (world.random.nextBoolean() && day.isBefore(world.horizon)) {
                day = day.plusDays(1);
                closeDays(world.policy, day);
            }
            if (world.random.nextInt(3) == 0) {
                start(Source.FACTS, world.policy, day);
                include(
                        portion(world),
                        () -> DATABASE.run(
                                tenant,
                                connection -> Events.apply(connection, clock, events.of(late(world, delivery)))));
            }
        }
        closeDays(world.policy, world.horizon);
        rebuildRunning(world);
    }

    /** Some of what is still to come. */
    private static List<Map.Entry<String, Fact>> late(World world, List<Map.Entry<String, Fact>> delivery) {
        List<Map.Entry<String, Fact>> late = delivery.subList(0, world.random.nextInt(delivery.size() + 1));
        List<Map.Entry<String, Fact>> taken = List.copyOf(late);
        late.clear();
        return taken;
    }

    private void compare(World world, Policy policy) {
        OracleCellReader oracle = new OracleCellReader(Map.copyOf(world.facts), policy, world.horizon);
        try (CellSnapshot snapshot = DATABASE.snapshot(tenant, clock(policy, world.horizon))) {
            assertEquals(policy, snapshot.policy());
            Questions questions = new Questions(world.random, oracle, snapshot);
            questions.compareAll();
            questions.compareMembers();
        }
    }

    private String start(Source source, Policy policy, LocalDate horizon) {
        Instant now = clock(policy, horizon).instant();
        return DATABASE.call(tenant, connection -> new GenerationPlan(connection, now).start(source));
    }

    private Rebuild rebuild(String id, World world) {
        rebuildRunning(world);
        Rebuild rebuild = DATABASE.call(
                tenant, connection -> new RebuildTable(connection).find(id).orElseThrow());
        assertEquals(Rebuild.Status.DONE, rebuild.status());
        return rebuild;
    }

    private void rebuildRunning(World world) {
        boolean more = true;
        while (more) {
            more = include(portion(world), () -> {});
        }
        Instant now = clock(world.policy, world.horizon).instant();
        DATABASE.call(tenant, connection -> new RebuildStep(connection, Events.reader()).compare())
                .ifPresent(comparison -> switchOver(comparison, now));
        more = true;
        while (more) {
            more = DATABASE.call(tenant, connection -> new RebuildStep(connection, Events.reader()).cleanUp());
        }
    }

    /** The next part, while something else happens between its snapshot and its writing. */
    private boolean include(Portion portion, Runnable meanwhile) {
        return DATABASE.read(tenant, snapshot -> {
            Optional<GenerationDraft> draft = new RebuildStep(snapshot, Events.reader()).draft(portion);
            meanwhile.run();
            draft.ifPresent(part -> DATABASE.run(tenant, part::write));
            return draft.isPresent();
        });
    }

    /** All at once, or in parts of some customers each. */
    private static Portion portion(World world) {
        return world.random.nextBoolean() ? Portion.FITTING : new Portion(1 + world.random.nextInt(3), 1);
    }

    private void switchOver(Comparison comparison, Instant now) {
        assertEquals(0, comparison.differing());
        DATABASE.run(tenant, connection -> new RebuildStep(connection, Events.reader()).switchOver(comparison, now));
    }

    private void closeDays(Policy policy, LocalDate lastDay) {
        Instant now = clock(policy, lastDay).instant();
        boolean more = true;
        while (more) {
            more = DATABASE.call(tenant, connection -> new DayClosing(connection).closeNext(now));
        }
    }

    private void declare(Policy policy, long version, LocalDate lastDay) {
        DATABASE.run(
                tenant,
                connection ->
                        Events.apply(connection, clock(policy, lastDay), List.of(events.settings(policy, version))));
    }

    /** A moment at which exactly the days up to this one are over. */
    private static Clock clock(Policy policy, LocalDate lastDay) {
        Instant noon = lastDay.plusDays(1).atTime(12, 0).atZone(policy.zone()).toInstant();
        return Clock.fixed(noon, ZoneOffset.UTC);
    }
}
