// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The company is the same for a seed, and plausible: what a reader of its figures would expect is there. */
class DemoCompanyTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final DemoCompany COMPANY = DemoCompany.generate(20_241_101, LAST_DAY);

    @Test
    void theSameSeedAndDayGiveTheSameRows() {
        DemoCompany again = DemoCompany.generate(20_241_101, LAST_DAY);

        assertEquals(COMPANY.customers(), again.customers());
        assertEquals(COMPANY.orders(), again.orders());
        assertEquals(COMPANY.refunds(), again.refunds());
        assertEquals(COMPANY.files(), again.files());
        assertNotEquals(COMPANY.orders(), DemoCompany.generate(1, LAST_DAY).orders());
    }

    @Test
    void itHasTheSizeOfASmallCompany() {
        between(600, 600, COMPANY.customers().size());
        between(3500, 8000, COMPANY.orders().size());
        between(1000, 2000, COMPANY.responses().size());
        between(.02, .07, (double) COMPANY.refunds().size() / COMPANY.orders().size());
    }

    @Test
    void everythingHappensWithinTheTwoYearsAndAfterItsCause() {
        Instant end = LAST_DAY.plusDays(1).atStartOfDay(DemoCompany.ZONE).toInstant();
        Instant start = end.minus(732, ChronoUnit.DAYS);
        Map<String, Instant> since = new HashMap<>();
        Map<String, Rows.Order> orders = new HashMap<>();
        for (Rows.Customer customer : COMPANY.customers()) {
            Instant instant = Instant.parse(customer.customerSince());
            assertTrue(!instant.isBefore(start) && instant.isBefore(end));
            since.put(customer.externalId(), instant);
        }
        for (Rows.Order order : COMPANY.orders()) {
            Instant instant = Instant.parse(order.orderedAt());
            assertTrue(instant.isAfter(since.get(order.customerExternalId())) && instant.isBefore(end));
            assertTrue(order.total().signum() > 0);
            orders.put(order.externalId(), order);
        }
        for (Rows.Refund refund : COMPANY.refunds()) {
            Rows.Order order = Objects.requireNonNull(orders.get(refund.orderExternalId()));
            Instant instant = Instant.parse(refund.refundedAt());
            assertTrue(instant.isAfter(Instant.parse(order.orderedAt())) && instant.isBefore(end));
            assertTrue(new java.math.BigDecimal(refund.amount().amount()).compareTo(order.total()) <= 0);
        }
        for (Rows.Response response : COMPANY.responses()) {
            assertTrue(Instant.parse(response.answeredAt()).isBefore(end));
        }
    }

    @Test
    void theDeskHearsMoreOfTheUnhappyAndTakesItsSteps() {
        between(180, 700, COMPANY.complaints().size());
        between(1000, 4000, COMPANY.interactions().size());
        Instant end = LAST_DAY.plusDays(1).atStartOfDay(DemoCompany.ZONE).toInstant();
        for (Rows.Complaint complaint : COMPANY.complaints()) {
            Rows.Handling handling = complaint.handling();
            List<Instant> steps = Stream.of(
                            complaint.openedAt(),
                            handling.firstRespondedAt(),
                            handling.investigatingAt(),
                            handling.resolvedAt(),
                            handling.followedUpAt(),
                            handling.closedAt())
                    .filter(Objects::nonNull)
                    .map(Instant::parse)
                    .toList();
            assertEquals(steps.stream().sorted().toList(), steps);
            assertTrue(steps.get(steps.size() - 1).isBefore(end));
        }
        assertTrue(COMPANY.complaints().stream()
                .anyMatch(complaint -> complaint.handling().closedAt() == null));
    }

    @Test
    void theClubIsRenewedFromTermToTermUntilItEnds() {
        between(20, 90, COMPANY.subscriptions().size());
        for (Rows.Subscription subscription : COMPANY.subscriptions()) {
            LocalDate start = LocalDate.parse(subscription.startsOn());
            for (int i = 0; i < subscription.changes().size(); i++) {
                Rows.Change change = subscription.changes().get(i);
                assertEquals(start.plusMonths(i + 1).toString(), change.on());
                assertTrue(change.kind().equals("RENEWAL")
                        || i == subscription.changes().size() - 1);
            }
        }
    }

    @Test
    void everyCompleteMonthHasItsCosts() {
        assertEquals(23 * 8, COMPANY.costs().size());
        assertEquals(
                COMPANY.costs().size(),
                distinct(COMPANY.costs().stream().map(Rows.Cost::externalId).toList()));
        assertTrue(COMPANY.costs().stream().allMatch(cost -> cost.to().compareTo(LAST_DAY.toString()) <= 0));
    }

    @Test
    void idsAreUnique() {
        assertEquals(
                600,
                distinct(COMPANY.customers().stream()
                        .map(Rows.Customer::externalId)
                        .toList()));
        assertEquals(
                COMPANY.orders().size(),
                distinct(COMPANY.orders().stream().map(Rows.Order::externalId).toList()));
        assertEquals(
                COMPANY.responses().size(),
                distinct(COMPANY.responses().stream()
                        .map(Rows.Response::externalId)
                        .toList()));
    }

    @Test
    void namesAreChineseAndEnglish() {
        Predicate<String> chinese =
                name -> name.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        long han = COMPANY.customers().stream()
                .map(Rows.Customer::name)
                .filter(chinese)
                .count();

        between(400, 560, (int) han);
    }

    @Test
    void mostBuyAgainAndSomeNeverDo() {
        Map<String, Long> orders = COMPANY.orders().stream()
                .collect(Collectors.groupingBy(Rows.Order::customerExternalId, Collectors.counting()));
        long repeaters = orders.values().stream().filter(count -> count > 1).count();

        assertEquals(600, orders.size());
        between(.65, .92, repeaters / 600.0);
        assertTrue(orders.values().stream().anyMatch(count -> count > 30));
    }

    @Test
    void novemberIsBusierThanFebruary() {
        Map<Integer, Long> byMonth = COMPANY.orders().stream()
                .collect(Collectors.groupingBy(
                        order -> Instant.parse(order.orderedAt())
                                .atZone(DemoCompany.ZONE)
                                .getMonthValue(),
                        Collectors.counting()));

        assertTrue(byMonth.getOrDefault(11, 0L) > 1.3 * byMonth.getOrDefault(2, 0L));
    }

    @Test
    void theSouthWestIsUnhappierThanTheEast() {
        double east = promoterScore(in("华东"));
        double southWest = promoterScore(in("西南"));

        between(10, 60, promoterScore(response -> true));
        assertTrue(east > southWest + 15, () -> east + " " + southWest);
    }

    @Test
    void whoIsUnhappyLeavesEarlier() {
        Instant lost = LAST_DAY.minusDays(90).atStartOfDay(DemoCompany.ZONE).toInstant();
        Set<String> present = COMPANY.orders().stream()
                .filter(order -> Instant.parse(order.orderedAt()).isAfter(lost))
                .map(Rows.Order::customerExternalId)
                .collect(Collectors.toSet());
        double detractorsStayed = stayed(present, response -> response.score("recommend") <= 6);
        double promotersStayed = stayed(present, response -> response.score("recommend") >= 9);

        assertTrue(promotersStayed > detractorsStayed + .15, () -> promotersStayed + " " + detractorsStayed);
    }

    @Test
    void theGoodsAreLikedMoreThanTheParcels() {
        double goods = mean("goods");
        double parcels = mean("parcel");

        assertTrue(goods > parcels + .3, () -> goods + " " + parcels);
    }

    private static double mean(String question) {
        return COMPANY.responses().stream()
                .mapToInt(response -> response.score(question))
                .filter(score -> score >= 0)
                .average()
                .orElseThrow();
    }

    @Test
    void scoresAreOnTheirScales() {
        for (Rows.Response response : COMPANY.responses()) {
            for (String aspect : List.of("goods", "parcel", "advice")) {
                assertTrue(
                        response.score(aspect) == -1 || (response.score(aspect) >= 1 && response.score(aspect) <= 5));
            }
            between(0, 10, response.score("recommend"));
            between(1, 5, response.score("satisfaction"));
            assertTrue(response.score("ease") == -1 || (response.score("ease") >= 1 && response.score("ease") <= 7));
        }
        assertTrue(distinct(
                        COMPANY.responses().stream().map(Rows.Response::channel).toList())
                >= 4);
    }

    private static Predicate<Rows.Response> in(String region) {
        Set<String> customers = COMPANY.customers().stream()
                .filter(customer -> customer.region().equals(region))
                .map(Rows.Customer::externalId)
                .collect(Collectors.toSet());
        return response -> customers.contains(response.customerExternalId());
    }

    private static double promoterScore(Predicate<Rows.Response> which) {
        List<Integer> scores = COMPANY.responses().stream()
                .filter(which)
                .map(response -> response.score("recommend"))
                .toList();
        double promoters = scores.stream().filter(score -> score >= 9).count();
        double detractors = scores.stream().filter(score -> score <= 6).count();
        return 100 * (promoters - detractors) / scores.size();
    }

    private static double stayed(Set<String> present, Predicate<Rows.Response> which) {
        Set<String> customers = COMPANY.responses().stream()
                .filter(which)
                .map(Rows.Response::customerExternalId)
                .collect(Collectors.toSet());
        return (double) customers.stream().filter(present::contains).count() / customers.size();
    }

    private static int distinct(List<String> values) {
        return new HashSet<>(values).size();
    }

    private static void between(double low, double high, double value) {
        assertTrue(value >= low && value <= high, () -> value + " is not in " + low + ".." + high);
    }
}
