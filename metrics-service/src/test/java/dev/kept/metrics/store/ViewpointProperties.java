// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TooManyFacts;
import dev.kept.metrics.cell.Viewpoint;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.OracleCellReader;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Other points of view on the stored facts answer what the oracle answers that was told only what is seen from there. */
class ViewpointProperties {

    private static final EngineDatabase DATABASE = new EngineDatabase();
    private static final ViewpointReader.Limits LIMITS = new ViewpointReader.Limits(100_000, 10_000);

    /** After all that happens in a world, so that its days are closed at every time at which facts are recorded. */
    private static final Instant FIRST_RECORDED = Instant.parse("2030-01-01T00:00:00Z");

    private String tenant = "";
    private List<Map.Entry<String, Fact>> delivery = List.of();

    @HistoryProperty(oneOf = 8)
    void whatWasKnownIsAnsweredAsIfNothingHadComeSince(@ForAll(supplier = Seeds.class) long seed) {
        World world = delivered(seed);
        int known = world.random.nextInt(delivery.size() + 1);
        read(Viewpoint.at(recorded(known)), (viewpoint, live) -> {
            CellReader actual = viewpoint.reader(live, now(world));
            Map<String, List<Fact>> facts = knownOf(delivery.subList(0, known));
            compare(world, facts, actual, world.policy);
            return actual;
        });
    }

    @HistoryProperty(oneOf = 8)
    void anotherCalendarAndOtherDimensionsAreAnsweredAsIfTheyWereDeclared(@ForAll(supplier = Seeds.class) long seed) {
        World world = delivered(seed);
        Policy other = world.randomPolicy();
        Viewpoint asked = new Viewpoint(
                null,
                other.zone(),
                other.weekStart(),
                other.fiscalYearStart(),
                List.of("region", "channel", "nothing"));
        read(asked, (viewpoint, live) -> {
            CellReader actual = viewpoint.reader(live, now(world));
            Policy seen = world.policy.with(
                    other.zone(),
                    other.weekStart(),
                    other.fiscalYearStart(),
                    actual.policy().dimensions());
            assertEquals(seen, actual.policy());
            assertEquals(
                    world.policy.dimensions(),
                    seen.dimensions().subList(0, world.policy.dimensions().size()));
            compare(world, knownOf(delivery), actual, seen);
            return actual;
        });
    }

    @HistoryProperty(oneOf = 8)
    void theStepsLeadFromWhatWasKnownToWhatIsKnown(@ForAll(supplier = Seeds.class) long seed) {
        World world = delivered(seed);
        int known = world.random.nextInt(delivery.size() + 1);
        Period window = new Period(Grain.WINDOW, World.START, World.START.plusDays(200));
        Function<CellReader, Object> question = cells -> List.of(
                cells.flows(List.of(window), Slice.TOTAL),
                cells.population(List.of(window), Slice.TOTAL),
                cells.activity(List.of(window), Slice.TOTAL));
        Viewpoint then = Viewpoint.at(recorded(known));
        Object before = read(then, (viewpoint, live) -> question.apply(viewpoint.reader(live, now(world))));
        Viewpoint all = Viewpoint.at(recorded(delivery.size()));
        Object after = read(all, (viewpoint, live) -> question.apply(viewpoint.reader(live, now(world))));

        Hindsight<Object> hindsight = read(then, (viewpoint, live) -> viewpoint.since(live, now(world), question));

        assertEquals(before, hindsight.then());
        List<Hindsight.Step<Object>> steps = hindsight.steps();
        Object last =
                steps.isEmpty() ? hindsight.aged() : steps.get(steps.size() - 1).after();
        assertEquals(after, last);
    }

    @Property(tries = 1)
    void whatIsTooMuchIsRefused() {
        World world = delivered(4);
        Viewpoint then = Viewpoint.at(FIRST_RECORDED.minusSeconds(1));
        ViewpointReader.Limits none = new ViewpointReader.Limits(0, 0);
        DATABASE.run(tenant, connection -> {
            ViewpointReader reader = new ViewpointReader(connection, Events.reader(), then, none);
            Generation live = live(connection);
            assertThrows(TooManyFacts.class, () -> reader.reader(live, now(world)));
            assertThrows(TooManyFacts.class, () -> reader.since(live, now(world), cells -> cells));
        });
    }

    private interface Use<T> {
        T apply(ViewpointReader reader, Generation live);
    }

    private <T> T read(Viewpoint viewpoint, Use<T> use) {
        return DATABASE.call(
                tenant,
                connection -> use.apply(
                        new ViewpointReader(connection, Events.reader(), viewpoint, LIMITS), live(connection)));
    }

    private static Generation live(TenantConnection connection) {
        return GenerationTable.live(new GenerationTable(connection).current()).orElseThrow();
    }

    private void compare(World world, Map<String, List<Fact>> facts, CellReader actual, Policy policy) {
        LocalDate horizon = actual.watermark().horizon();
        OracleCellReader oracle = new OracleCellReader(facts, policy, horizon);
        Questions questions = new Questions(world.random, oracle, actual);
        questions.compareAll();
        questions.compareMembers();
    }

    /** Of who is deleted by now nothing was known. */
    private Map<String, List<Fact>> knownOf(List<Map.Entry<String, Fact>> delivered) {
        Map<String, List<Fact>> facts = new TreeMap<>();
        delivered.forEach(entry ->
                facts.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue()));
        delivery.stream()
                .filter(entry -> entry.getValue() instanceof DeletedFact)
                .forEach(entry -> facts.remove(entry.getKey()));
        return facts;
    }

    private World delivered(long seed) {
        tenant = Tenants.fresh();
        World world = new World(seed, 6);
        delivery = world.delivery();
        Events events = new Events(tenant);
        List<FeedEvent> recorded = new ArrayList<>();
        List<FeedEvent> plain = events.of(delivery);
        for (int i = 0; i < plain.size(); i++) {
            recorded.add(Events.recorded(plain.get(i), recorded(i + 1)));
        }
        List<FeedEvent> declared = new ArrayList<>(events.segments(World.SEGMENTS));
        declared.addAll(events.segments(World.DIVISION));
        declared.add(events.settings(world.policy, 1));
        Clock clock = Clock.fixed(now(world), ZoneOffset.UTC);
        DATABASE.run(tenant, connection -> Events.apply(connection, clock, declared));
        DATABASE.run(tenant, connection -> Events.apply(connection, clock, recorded));
        return world;
    }

    private static Instant recorded(int place) {
        return FIRST_RECORDED.plusSeconds(place);
    }

    private static Instant now(World world) {
        return world.horizon
                .plusDays(1)
                .atTime(12, 0)
                .atZone(world.policy.zone())
                .toInstant();
    }
}
