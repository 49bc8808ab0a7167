// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds at an instant, and the times in which a customer agreed. */
class ConsentHistoryTest {

    @Test
    void saysWhatTheLastDecisionSays() {
        ConsentHistory history = history(yes(2, null), no(4), yes(6, 8));

        assertFalse(ConsentHistory.EMPTY.granted(day(9)));
        assertFalse(history.granted(day(1)));
        assertTrue(history.granted(day(2)));
        assertFalse(history.granted(day(4)), "a withdrawal holds from its instant");
        assertTrue(history.granted(day(7)));
        assertFalse(history.granted(day(8)), "an agreement ends by itself");
        assertTrue(history.withdrawnAfter(day(3)));
        assertFalse(history.withdrawnAfter(day(4)));
        assertEquals(day(6), history.grantedAgain(day(4)));
        assertTrue(history.grantedAgain(day(6)).isAfter(day(1000)));
        assertEquals(
                List.of(new ConsentHistory.Granted(day(2), day(4)), new ConsentHistory.Granted(day(6), day(8))),
                history.periods());
    }

    @Test
    void takesLateRecordsIntoTheirPlace() {
        ConsentHistory history = history(yes(6, null), no(2), yes(1, null));

        assertTrue(history.granted(day(1)));
        assertFalse(history.granted(day(5)));
        assertTrue(history.granted(day(6)));
        assertFalse(history(yes(3, null), no(3)).granted(day(3)), "of two at once the one recorded later holds");
    }

    @Test
    void joinsTimesThatTouch() {
        assertEquals(
                List.of(new ConsentHistory.Granted(day(1), null)),
                history(yes(1, 9), yes(5, null)).periods());
    }

    private static ConsentHistory history(ConsentHistory.Decision... decisions) {
        return new ConsentHistory(List.of(decisions));
    }

    private static ConsentHistory.Decision yes(int day, @Nullable Integer expires) {
        return new ConsentHistory.Decision(day(day), true, expires == null ? null : day(expires));
    }

    private static ConsentHistory.Decision no(int day) {
        return new ConsentHistory.Decision(day(day), false, null);
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }
}
