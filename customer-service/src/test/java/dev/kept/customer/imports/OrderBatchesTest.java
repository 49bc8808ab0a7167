// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders in several batches, by two workers. */
@QuarkusTest
@TestProfile(OrderBatchesTest.TwoWorkers.class)
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OrderBatchesTest {

    /** Batches are small here, so that a short file has several. */
    public static class TwoWorkers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kept.bulk.workers", "2", "kept.bulk.batch-size", "100");
        }
    }

    private static final String HEADER = "externalId,customerExternalId,orderedAt,amount,currency\n";

    private Api api = Api.fresh();
    private ImportFile orders = new ImportFile(api, "order-imports");

    @BeforeEach
    void begin() {
        api = Api.fresh();
        orders = new ImportFile(api, "order-imports");
        new ImportFile(api, "customer-imports")
                .csv("externalId,type\nC-0,PERSON\nC-1,PERSON\nC-2,PERSON\n")
                .hasStatus("SUCCEEDED");
    }

    @Test
    void aBatchTakesItsGoodRowsAndNamesTheOthers() {
        String file = HEADER + rows(0, 250).replace("O-120,C-0", "O-120,C-9").replace("O-7,C-1", ",C-1");

        var outcome = orders.csv(file);

        outcome.hasCounts(250, 248, 0, 0, 2);
        assertEquals(List.of("/externalId"), outcome.pointersOfLine(9));
        assertEquals(List.of("/customerExternalId"), outcome.pointersOfLine(122));
        assertEquals(248, placed(248));
    }

    @Test
    void anOrderThatStandsApartIsRefusedInALaterBatchToo() {
        var outcome = orders.csv(HEADER + rows(0, 230) + rows(3, 4) + rows(229, 230));

        outcome.hasCounts(232, 230, 0, 0, 2);
        assertEquals(List.of("/externalId"), outcome.pointersOfLine(232));
        assertEquals(List.of("/externalId"), outcome.pointersOfLine(233));
    }

    @Test
    void laterLinesCorrectEarlierOnesWithinABatchAndAcrossBatches() {
        String first = IntStream.range(0, 150).mapToObj(i -> json(i, "5")).collect(Collectors.joining());
        String later =
                json(149, "6") + json(149, "6") + json(149, "7") + json(2, "8") + json(150, "1") + json(150, "2");

        orders.ndjson(first + later).hasCounts(156, 151, 4, 1, 0);

        assertEquals("7.00", amount("O-149"));
        assertEquals("8.00", amount("O-2"));
        assertEquals("2.00", amount("O-150"));
        assertEquals(
                List.of(1, 2, 3),
                api.events(3 + 151 + 4).stream()
                        .filter(event -> event.get("entity").equals(id("O-149")))
                        .map(event -> event.get("version"))
                        .toList());
    }

    @Test
    void twoImportsOfTheSameOrdersSideBySideMakeEachOrderOnce() {
        String upwards = HEADER + rows(0, 600);
        String downwards = HEADER
                + IntStream.range(0, 600).mapToObj(i -> rows(599 - i, 600 - i)).collect(Collectors.joining());

        var one = CompletableFuture.supplyAsync(() -> orders.csv(upwards));
        var other = CompletableFuture.supplyAsync(() -> orders.csv(downwards));
        Map<String, Integer> all = one.join().counts();
        other.join().counts().forEach((what, count) -> all.merge(what, count, Integer::sum));

        assertEquals(Map.of("received", 1200, "created", 600, "updated", 0, "unchanged", 600, "failed", 0), all);
        assertEquals(600, placed(600));
    }

    @Test
    void knownOrdersAmongNewOnesAreFoundWhereverTheyStand() {
        orders.csv(HEADER + rows(0, 250)).hasCounts(250, 250, 0, 0, 0);

        String changed = rows(245, 250).replace("2024-01-01", "2024-01-02");
        orders.csv(HEADER + rows(230, 245) + changed + rows(250, 650)).hasCounts(420, 400, 5, 15, 0);
        orders.csv(HEADER + rows(645, 645 + 900)).hasCounts(900, 895, 0, 5, 0);

        assertEquals(250 + 400 + 895, placed(250 + 400 + 895));
    }

    private long placed(int atLeast) {
        return api.eventsOf("customer.order.placed.v1", atLeast).stream()
                .map(event -> event.get("entity"))
                .distinct()
                .count();
    }

    private String id(String externalId) {
        return order(externalId).getString("data[0].id");
    }

    private String amount(String externalId) {
        return order(externalId).getString("data[0].amount.amount");
    }

    private JsonPath order(String externalId) {
        return api.get("/api/v1/orders?externalId=" + externalId).jsonPath();
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "O-%d,C-%d,2024-01-01,%d,CNY\n".formatted(i, i % 3, 1 + i))
                .collect(Collectors.joining());
    }

    private static String json(int number, String amount) {
        return """
                {"externalId": "O-%d", "customerExternalId": "C-0", "orderedAt": "2024-01-01T00:00:00Z", "amount": {"amount": "%s", "currency": "CNY"}}
                """.formatted(number, amount);
    }
}
