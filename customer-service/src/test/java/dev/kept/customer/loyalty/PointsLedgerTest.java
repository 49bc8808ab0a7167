// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Balance and expiry follow from the entries, whatever their order. */
class PointsLedgerTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);

    private final List<PointsEntry> entries = new ArrayList<>();

    @Test
    void spendsWhatExpiresFirst() {
        earn(1, 100, DECEMBER);
        earn(2, 50, JUNE);
        take(3, PointsKind.REDEEM, 70);
        assertEquals(80, ledger().balance());
        assertEquals(Map.of(DECEMBER, 80L), ledger().expiring());
    }

    @Test
    void doesNotSpendWhatWasEarnedLater() {
        earn(1, 100, DECEMBER);
        take(2, PointsKind.REDEEM, 70);
        earn(3, 50, JUNE);
        assertEquals(Map.of(JUNE, 50L, DECEMBER, 30L), ledger().expiring());
        assertEquals(Map.of(JUNE, 50L), ledger().expiredBefore(JUNE.plusDays(1)));
        assertEquals(Map.of(), ledger().expiredBefore(JUNE));
    }

    @Test
    void aReversedRedemptionGivesItsPointsBackWithTheirExpiry() {
        earn(1, 100, JUNE);
        earn(1, 100, null);
        PointsEntry spent = take(2, PointsKind.REDEEM, 150);
        reverse(spent, 9);
        assertEquals(200, ledger().balance());
        assertEquals(Map.of(JUNE, 100L), ledger().expiring());
    }

    @Test
    void pointsThatWereSpentAndThenTakenBackAreOwed() {
        PointsEntry earned = earn(1, 100, JUNE);
        take(2, PointsKind.REDEEM, 80);
        reverse(earned, 3);
        assertEquals(-80, ledger().balance());
        earn(4, 100, DECEMBER);
        assertEquals(20, ledger().balance());
        assertEquals(Map.of(DECEMBER, 20L), ledger().expiring());
    }

    @Test
    void balanceIsTheSumAndWhatExpiresIsNeverMore() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            entries.clear();
            for (int day = 1; day < 30; day++) {
                int what = random.nextInt(4);
                if (what < 2 || ledger().balance() < 10) {
                    earn(day, 1 + random.nextInt(100), random.nextBoolean() ? JUNE : DECEMBER);
                } else if (what == 2) {
                    take(day, PointsKind.REDEEM, 1 + random.nextInt((int) ledger().balance()));
                } else {
                    PointsEntry any = entries.get(random.nextInt(entries.size()));
                    if (any.content().kind() == PointsKind.REDEEM
                            && entries.stream()
                                    .noneMatch(e -> any.id().equals(e.content().reversesEntryId()))) {
                        reverse(any, day);
                    }
                }
            }
            long sum = entries.stream()
                    .mapToLong(entry -> entry.content().points())
                    .sum();
            long lots = ledger().expiring().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertEquals(sum, ledger().balance());
            assertEquals(sum, lots); // nothing here is earned for ever, and nothing is owed
            Collections.shuffle(entries, random);
            assertEquals(
                    lots,
                    ledger().expiring().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    private PointsLedger ledger() {
        return PointsLedger.of(entries);
    }

    private PointsEntry earn(int day, long points, @Nullable LocalDate expiresOn) {
        return add(new PointsContent(PointsKind.EARN, points, at(day), expiresOn, null, null, null, null, null, null));
    }

    private PointsEntry take(int day, PointsKind kind, long points) {
        return add(new PointsContent(kind, -points, at(day), null, null, null, null, null, null, null));
    }

    private void reverse(PointsEntry entry, int day) {
        add(PointsContent.reversalOf(entry, at(day), null, null));
    }

    private PointsEntry add(PointsContent content) {
        PointsEntry entry = new PointsEntry("pts_%04d".formatted(entries.size()), "cus_1", content, at(1));
        entries.add(entry);
        return entry;
    }

    private static Instant at(int day) {
        return Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }
}
