// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.snapshot.Told;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StoredAnswersApiTest {

    private static final String DAY = "2024-06-30";

    @Inject
    FeedHandler feed;

    @Inject
    StoredAnswers answers;

    @Inject
    TenantTransactions transactions;

    @Inject
    Clock clock;

    private final Told told = Told.fresh();
    private final Events events = new Events(told.tenant());

    @BeforeEach
    void fiveBuyers() {
        QuarkusTransaction.requiringNew()
                .run(() -> feed.apply("customer", List.of(events.settings(Policy.DEFAULT, 1))));
        IntStream.range(0, 5).forEach(i -> order("cus_%d".formatted(2 * i), "ord_" + i, "2024-06-0" + (i + 1)));
    }

    private void tell(String customer, Fact fact) {
        QuarkusTransaction.requiringNew()
                .run(() -> feed.apply("customer", events.of(List.of(Map.entry(customer, fact)))));
    }

    private void order(String customer, String id, String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        tell(customer, new OrderFact(id, 1, noon, 100_000, 0, false));
    }

    @Test
    void everyPageIsOfTheAnswerThatTheFirstOneWasOf() {
        var first = told.get("rfm/customers?limit=2&asOf=" + DAY).body("data.customerId", contains("cus_0", "cus_2"));
        String cursor = first.extract().path("page.nextCursor");
        String knownAt = first.extract().header("Known-At");
        order("cus_5", "ord_5", "2024-06-29");
        order("cus_8", "ord_6", "2024-06-29");

        var second = told.get("rfm/customers?limit=2&asOf=" + DAY + "&cursor=" + cursor)
                .body("data.customerId", contains("cus_4", "cus_6"))
                .header("Known-At", knownAt);
        told.get("rfm/customers?limit=2&asOf=" + DAY + "&cursor="
                        + second.extract().path("page.nextCursor"))
                .body("data.customerId", contains("cus_8"))
                .body("data.orders", contains(1))
                .body("page.hasMore", equalTo(false));
        assertNotEquals(
                knownAt,
                told.get("rfm/customers?asOf=" + DAY)
                        .body("data.customerId", hasItem("cus_5"))
                        .body("data.find { it.customerId == 'cus_8' }.orders", equalTo(2))
                        .extract()
                        .header("Known-At"));
    }

    @Test
    void anAnswerIsFoundAgainUntilAFactArrives() {
        String question = "scores/health/distribution?asOf=" + DAY;
        String knownAt = told.get(question).extract().header("Known-At");
        told.get(question).header("Known-At", knownAt).body("groups[0].customers", equalTo(5));
        // What happened after the day does not move the answer, but nobody knows before it has been looked at.
        order("cus_9", "ord_9", "2024-07-15");
        assertNotEquals(
                knownAt,
                told.get(question)
                        .body("groups[0].customers", equalTo(5))
                        .extract()
                        .header("Known-At"));
        Told.fresh().get(question).body("groups.customers", equalTo(List.of()));
    }

    @Test
    void whoIsDeletedIsOnNoPageAnyMore() {
        String cursor = told.get("scores/health/customers?limit=2&asOf=" + DAY)
                .extract()
                .path("page.nextCursor");
        tell("cus_6", new DeletedFact("cus_6", 9, clock.instant()));
        told.get("scores/health/customers?limit=5&asOf=" + DAY + "&cursor=" + cursor)
                .body("data.customerId", contains("cus_4", "cus_8"));
    }

    @Test
    void oneWhoIsDeletedWhileTheAnswerIsComputedIsNotInIt() {
        List<String> rows = new ArrayList<>();
        answers.of(
                told.tenant(),
                Integer.class,
                snapshots -> Question.of(
                        out -> {
                            snapshots.each(LocalDate.parse(DAY), one -> rows.add(one.customer()));
                            tell("cus_2", new DeletedFact("cus_2", 9, clock.instant()));
                            rows.forEach(customer -> out.add(customer, 0, "", Map.of("customerId", customer)));
                            return rows.size();
                        },
                        "deleted meanwhile"));
        assertTrue(rows.contains("cus_2"));
        List<String> stored = transactions.read(
                told.tenant(),
                connection -> connection.list(
                        "select customer_id from stored_answer_row where tenant = ? order by 1",
                        row -> row.getString(1)));
        assertEquals(List.of("cus_0", "cus_4", "cus_6", "cus_8"), stored);
    }

    @Test
    void whoAsksTheSameAtTheSameTimeWaits() {
        AtomicInteger computed = new AtomicInteger();
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> answers.stored(
                                told.tenant(), snapshots -> Question.of(rows -> computed.incrementAndGet(), "counted"))
                        .body()
                        .length()))
                .toList();
        Set<Integer> lengths = new HashSet<>();
        asked.forEach(one -> lengths.add(one.join()));
        assertEquals(Set.of(1), lengths);
        assertEquals(1, computed.get());
    }

    @Test
    void ofAnAnswerThatCannotBeGivenNothingStays() {
        assertThrows(
                IllegalArgumentException.class,
                () -> answers.of(
                        told.tenant(),
                        Integer.class,
                        snapshots -> Question.of(
                                rows -> {
                                    IntStream.range(0, 3000)
                                            .forEach(i -> rows.add("cus_" + i, 0, "", Map.of("customerId", i)));
                                    throw new IllegalArgumentException("in the middle");
                                },
                                "fails")));
        told.get("customer-drivers?target=NET_REVENUE&driver=CONTACTS&asOf=" + DAY)
                .statusCode(422);
        assertEquals(
                0L,
                transactions
                        .read(
                                told.tenant(),
                                connection -> connection.first(
                                        "select count(*) from stored_answer where tenant = ?", row -> row.getLong(1)))
                        .orElseThrow());
    }

    @Test
    void anOldAnswerGoesAndItsCursorsWithIt() {
        String cursor = told.get("rfm/customers?limit=1&asOf=" + DAY).extract().path("page.nextCursor");
        Instant later = clock.instant().plusSeconds(60);
        boolean any = transactions.call(told.tenant(), connection -> {
            StoredAnswerTable table = new StoredAnswerTable(connection);
            assertFalse(table.takeOld(later, Instant.EPOCH).isPresent(), "nothing newer has come");
            String old = table.takeOld(Instant.EPOCH, later).orElseThrow();
            assertFalse(table.deleteSomeRows(old, 100));
            table.delete(old);
            return table.takeOld(Instant.EPOCH, later).isPresent();
        });
        assertFalse(any);
        told.get("rfm/customers?limit=1&asOf=" + DAY + "&cursor=" + cursor)
                .statusCode(400)
                .body("code", equalTo("cursor-expired"));
    }
}
