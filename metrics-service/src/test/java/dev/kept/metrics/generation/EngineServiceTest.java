// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.OracleCellReader;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Questions;
import dev.kept.metrics.store.World;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine as the service wires it: from the feed's handler to the readers, days closed by the real clock. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class EngineServiceTest {

    @Inject
    FeedHandler handler;

    @Inject
    CellReaders readers;

    @Inject
    Rebuilds rebuilds;

    @Inject
    GenerationKeeper keeper;

    @Inject
    MeterRegistry meters;

    private final String tenant = Tenants.fresh();
    private final World world = new World(42);
    private final Events events = new Events(tenant);

    @Test
    void answersAreTheOraclesBeforeAndAfterARebuildAndAChangeOfSettings() throws InterruptedException {
        deliver(List.of(events.settings(world.policy, 1)));
        deliver(events.of(world.delivery()));
        compare(world.policy, world.facts);

        Rebuild verified = finished(rebuilds.start(tenant, Source.FACTS));
        assertEquals(Rebuild.Status.DONE, verified.status());
        assertEquals(0, verified.differingCells());
        assertTrue(verified.comparedCells() > 0);
        compare(world.policy, world.facts);

        Policy other = world.randomPolicy();
        deliver(List.of(events.settings(other, 2)));
        finished(rebuilds.start(tenant, Source.FACTS));
        compare(other, world.facts);
    }

    /** Whoever is not what the facts say is looked up in the snapshot again while the part is written. */
    @Test
    void aTimelineThatIsNotWhatTheFactsSayIsMended() throws Exception {
        deliver(List.of(events.settings(world.policy, 1)));
        deliver(events.of(world.delivery()));
        try (var connection = TestDatabase.ofRunningService().asApp();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('kept.tenant', '" + tenant + "', false)");
            int lost = statement.executeUpdate("update customer_state set timeline = '\\x04000000000000'::bytea"
                    + " where customer_id = '" + world.facts.firstKey() + "'");
            assertEquals(1, lost);
        }

        assertEquals(
                Rebuild.Status.DONE,
                finished(rebuilds.start(tenant, Source.FACTS)).status());
        compare(world.policy, world.facts);
    }

    @Test
    void aForgottenSourceLeavesNothingAndIsReadAgain() {
        deliver(List.of(events.settings(world.policy, 1)));
        List<FeedEvent> all = events.of(world.delivery());
        deliver(all);
        QuarkusTransaction.requiringNew().run(() -> handler.reset("customer"));
        compare(world.policy, Map.of());
        deliver(all);
        compare(world.policy, world.facts);
    }

    @Test
    void operatorsReadATimelineOthersDoNot() {
        deliver(List.of(events.settings(world.policy, 1)));
        deliver(events.of(world.delivery()));
        String customer = world.facts.firstKey();
        String path = "/internal/timelines/" + customer;
        given().auth()
                .oauth2(Tokens.of(tenant, "admin"))
                .get(path)
                .then()
                .statusCode(200)
                .body("customerId", is(customer));
        given().auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "admin"))
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void theDatabaseShowsNoRowWithoutItsTenant() throws SQLException {
        deliver(events.of(world.delivery()));
        try (var connection = TestDatabase.ofRunningService().asApp();
                var statement = connection.createStatement()) {
            for (String table : List.of("fact", "customer_state", "generation", "due", "label", "cell_flow")) {
                var rows = statement.executeQuery("select count(*) from " + table);
                rows.next();
                assertEquals(0, rows.getLong(1), table);
            }
        }
    }

    /** Its own worker may be the one that closes them. */
    @Test
    void operatorsSeeWhatClosingADayTakes() throws Exception {
        deliver(List.of(events.settings(world.policy, 1)));
        Timer closing = meters.timer("kept.metrics.day.closing");
        long before = closing.count();
        try (var connection = TestDatabase.ofRunningService().asApp();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('kept.tenant', '" + tenant + "', false)");
            assertEquals(1, statement.executeUpdate("update generation set horizon = horizon - 2"));
        }
        keeper.closeDays();
        Instant giveUp = Instant.now().plusSeconds(30);
        while (closing.count() < before + 2 && Instant.now().isBefore(giveUp)) {
            Thread.sleep(50);
        }
        assertTrue(closing.count() >= before + 2);
        compare(world.policy, Map.of());
    }

    private void deliver(List<FeedEvent> page) {
        QuarkusTransaction.requiringNew().run(() -> handler.apply("customer", page));
    }

    private Rebuild finished(String id) throws InterruptedException {
        Rebuild rebuild = rebuilds.get(tenant, id).orElseThrow();
        for (int i = 0; i < 300 && rebuild.status() == Rebuild.Status.RUNNING; i++) {
            Thread.sleep(100);
            rebuild = rebuilds.get(tenant, id).orElseThrow();
        }
        return rebuild;
    }

    private void compare(Policy policy, Map<String, List<Fact>> facts) {
        LocalDate yesterday = DayClosing.lastDay(policy, Instant.now());
        OracleCellReader oracle = new OracleCellReader(new TreeMap<>(facts), policy, yesterday);
        try (CellSnapshot snapshot = readers.open(tenant)) {
            assertEquals(policy, snapshot.policy());
            assertEquals(yesterday, snapshot.watermark().horizon());
            Questions questions = new Questions(world.random, oracle, snapshot);
            questions.compareAll();
            questions.compareMembers();
        }
    }
}
