// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.equalTo;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How many events a second go through HTTP: batches of 300, 500 customers, all with consent. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@EnabledIfSystemProperty(named = "kept.throughput", matches = "true")
class BehaviourThroughputTest {

    private static final Logger LOG = Logger.getLogger(BehaviourThroughputTest.class);
    private static final int CUSTOMERS = 500;
    private static final int BATCHES = 100;
    private static final int BATCH = 300;

    private final Api api = Api.fresh();
    private final Random random = new Random(42);

    @Test
    void takesEventsIn() {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = api.customer();
            customers.add(customer);
            created(api.post(
                    "/api/v1/customers/" + customer + "/consents",
                    Map.of("purpose", "TRACKING", "granted", true, "source", "web", "at", "2024-01-01T00:00:00Z")));
        }
        Instant begun = Instant.now();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Map<String, String>> events = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                events.add(Map.of(
                        "eventId",
                        "e" + batch + "-" + i,
                        "customerId",
                        customers.get(random.nextInt(CUSTOMERS)),
                        "name",
                        "page-viewed",
                        "at",
                        "2024-03-0" + (1 + random.nextInt(9)) + "T09:30:00Z",
                        "source",
                        "COOKIE"));
            }
            api.post("/api/v1/behaviour-events", Map.of("events", events))
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(BATCH));
        }
        Duration took = Duration.between(begun, Instant.now());
        LOG.infof("%d events took %s: %d a second", BATCHES * BATCH, took, 1000L * BATCHES * BATCH / took.toMillis());
    }
}
