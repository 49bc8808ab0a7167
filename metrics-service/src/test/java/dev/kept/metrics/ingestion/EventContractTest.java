// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.RateState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this service reads is what the producers commit to send. */
class EventContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("../docs/events");

    @TestFactory
    Stream<DynamicTest> everyExampleIsAFact() {
        return EventFacts.types().stream()
                .sorted()
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    JsonNode event = example(type);
                    Fact fact = fact(event);
                    assertEquals(event.path("entity").asText(), fact.entity());
                    assertEquals(type.endsWith(".deleted.v1"), isDeleted(fact));
                }));
    }

    /** A type that nobody here has decided about would be parked: every producer's example must be in one of the sets. */
    @Test
    void everyTypeThatIsAnnouncedIsComputedWithOrKnownToBeUncounted() throws IOException {
        Set<String> announced = new TreeSet<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .forEach(name -> announced.add(name.substring(0, name.length() - ".json".length())));
        }
        announced.removeAll(EventFacts.types());
        announced.removeAll(Segments.TYPES);
        announced.removeAll(Set.of(Settings.TYPE, Conflicts.TYPE));
        announced.removeAll(RateState.TYPES);
        Set<String> uncounted = new TreeSet<>(UncountedEvents.TYPES);
        announced.removeAll(uncounted);
        assertEquals(Set.of(), announced, "Decide about these types: see UncountedEvents");
    }

    @Test
    void settingsAreAPolicy() throws IOException {
        Policy policy = Settings.policy(example(Settings.TYPE).path("data"));
        assertFalse(policy.dimensions().isEmpty());
    }

    @Test
    void onlyValidRatingsAreMeasured() throws IOException {
        ResponseFact response = (ResponseFact) fact(example("survey.response.completed.v1"));
        assertEquals(
                List.of(
                        new Answer("recommend", "NPS", 9, 0, 10, 9),
                        new Answer("effort", "CES", 4, 1, 5, 4),
                        new Answer("food", "RATING", "food", 5, 1, 5, 4),
                        new Answer("reason", "CHOICE", "price", 1, 0, 1, 1),
                        new Answer("seen", "CHOICE", "web", 1, 0, 1, 1),
                        new Answer("seen", "CHOICE", "tv", 1, 0, 1, 1),
                        // An item of a matrix.
                        new Answer("service.speed", "RATING", "speed", 4, 1, 5, 4)),
                response.answers());
        assertEquals(4, response.ratings().size());
        assertEquals(BigDecimal.ONE, response.weight());
    }

    @Test
    void aRateIsReadAsItIsTold() throws IOException {
        JsonNode event = example("tenant.exchange-rate.corrected.v1");
        RateState told = RateState.of(
                event.path("type").asText(),
                event.path("entity").asText(),
                event.path("version").asLong(),
                event.path("data"));
        assertEquals("USD", told.currency());
        assertEquals(LocalDate.of(2024, 1, 1), told.validFrom());
        assertEquals(new BigDecimal("7.09"), told.rate());
    }

    @Test
    void moneyIsExact() throws IOException {
        EventFacts.Head head = new EventFacts.Head("customer.order.placed.v1", "ord_1", 1, Instant.EPOCH);
        JsonNode data = MAPPER.readTree("{\"amount\": {\"amount\": \"12.3456\", \"currency\": \"CNY\"}}");
        assertEquals(
                new OrderFact("ord_1", 1, Instant.EPOCH, 123_456, 0, false).in("CNY"), EventFacts.fact(head, data));
        JsonNode tooFine = MAPPER.readTree("{\"amount\": {\"amount\": \"12.34567\", \"currency\": \"CNY\"}}");
        assertThrows(IllegalArgumentException.class, () -> EventFacts.fact(head, tooFine));
        JsonNode missing = MAPPER.readTree("{}");
        assertThrows(IllegalArgumentException.class, () -> EventFacts.fact(head, missing));
    }

    @Test
    void linesOfAnOrderAreWhatWasBought() throws IOException {
        OrderFact order = (OrderFact) fact(example("customer.order.placed.v1"));
        assertEquals(
                List.of(
                        new OrderFact.Line("85123A", "lamps", "home", 153_000),
                        new OrderFact.Line("71053", null, null, 75_000)),
                order.lines());
        assertEquals(order.lines(), order.linesInFull());
    }

    private static boolean isDeleted(Fact fact) {
        return fact instanceof DeletedFact || fact.toString().contains("deleted=true");
    }

    private static Fact fact(JsonNode event) {
        EventFacts.Head head = new EventFacts.Head(
                event.path("type").asText(),
                event.path("entity").asText(),
                event.path("version").asLong(),
                Instant.parse(event.path("time").asText()));
        return EventFacts.fact(head, event.path("data"));
    }

    private static JsonNode example(String type) throws IOException {
        Path file = EXAMPLES.resolve(type + ".json");
        assumeTrue(Files.exists(file), "Skipped: the producer has not committed " + file);
        return MAPPER.readTree(file.toFile());
    }
}
