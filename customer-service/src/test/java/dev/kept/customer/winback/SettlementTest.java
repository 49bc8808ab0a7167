// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Instant OFFERED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = day(30);

    @Test
    void aPurchaseWinsBackAndTimeSettlesTheRest() {
        assertEquals(OfferOutcome.OPEN, of(null, null, 29).outcome());
        assertEquals(new Settlement(OfferOutcome.EXPIRED, END, null), of(null, null, 30));
        assertEquals(day(3), of(null, 3, 40).at());
        assertEquals(OfferOutcome.WON_BACK, of(null, 3, 40).outcome());
    }

    @Test
    void whoSaidNoIsNotWonBackByALaterPurchase() {
        assertEquals(new Settlement(OfferOutcome.DECLINED, day(2), null), of(2, 3, 40));
        assertEquals(OfferOutcome.WON_BACK, of(4, 3, 40).outcome());
    }

    @Property
    void whatIsSettledStaysAsTimePasses(
            @ForAll @IntRange(max = 29) int declined,
            @ForAll @IntRange(max = 29) int bought,
            @ForAll boolean declines,
            @ForAll boolean buys,
            @ForAll @IntRange(min = 30, max = 900) int now) {
        Integer no = declines ? declined : null;
        Integer purchase = buys ? bought : null;

        assertEquals(of(no, purchase, 30), of(no, purchase, now));
    }

    private static Settlement of(@Nullable Integer declined, @Nullable Integer bought, int now) {
        return Settlement.of(
                END,
                declined == null ? null : day(declined),
                bought == null ? null : new Purchase(day(bought), "ord_1", null),
                day(now));
    }

    private static Instant day(int number) {
        return OFFERED.plus(Duration.ofDays(number));
    }
}
