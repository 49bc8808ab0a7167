// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** An invitation moves forward only, whatever order the news come in. */
class InvitationStateTest {

    @Property
    void nothingFollowsAnEnd(@ForAll InvitationState state, @ForAll InvitationState next) {
        if (state.isFinal()) {
            assertFalse(state.mayBecome(next));
        }
    }

    @Property
    void thereIsNoWayBackSaveFromABounce(@ForAll InvitationState state, @ForAll InvitationState next) {
        if (state.mayBecome(next) && next.mayBecome(state)) {
            assertTrue(state == InvitationState.BOUNCED || next == InvitationState.BOUNCED, state + " " + next);
        }
    }

    @Property
    void nothingBecomesItself(@ForAll InvitationState state) {
        assertFalse(state.mayBecome(state));
    }

    @Test
    void aBounceIsOvertakenByProofOfTheContraryAndByAnotherTry() {
        assertTrue(InvitationState.SENT.mayBecome(InvitationState.BOUNCED));
        assertTrue(InvitationState.BOUNCED.mayBecome(InvitationState.SENT));
        assertTrue(InvitationState.BOUNCED.mayBecome(InvitationState.OPENED));
        assertFalse(InvitationState.OPENED.mayBecome(InvitationState.BOUNCED));
        assertEquals("screened-out", InvitationState.SCREENED_OUT.text());
    }

    @Test
    void whatIsFurtherImpliesWhatIsBeforeAndTheFirstTimeCounts() {
        Reached reached = new Reached();
        Instant first = Instant.parse("2027-01-01T00:00:00Z");
        Instant later = Instant.parse("2027-01-02T00:00:00Z");

        reached.note(InvitationState.SENT, first);
        reached.note(InvitationState.PARTIAL, later);
        reached.note(InvitationState.COMPLETED, later.plusSeconds(1));

        assertEquals(first, reached.sentAt());
        assertEquals(later, reached.deliveredAt());
        assertEquals(later, reached.openedAt());
        assertEquals(later, reached.startedAt());
        assertEquals(later, reached.partialAt());
        assertEquals(later.plusSeconds(1), reached.completedAt());
        assertEquals(later.plusSeconds(1), reached.endedAt());
    }
}
