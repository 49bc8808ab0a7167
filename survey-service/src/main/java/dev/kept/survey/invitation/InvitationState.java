// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
    /** It exists; nothing was sent yet, or somebody else hands it over. */
    CREATED(0),
    /** Not asked: a rule against over-asking, a missing consent or a block forbade it. */
    SUPPRESSED(9),
    SENT(1),
    DELIVERED(2),
    /** It came back for good, perhaps after a server on the way had taken it. */
    BOUNCED(3),
    /** A person has opened the page; programs that scan mail do not count. */
    OPENED(4),
    /** The first question was answered. */
    STARTED(5),
    /** Answers of some pages are stored. */
    PARTIAL(6),
    COMPLETED(9),
    /** The survey's logic ended it: this respondent is not whom it is for. */
    SCREENED_OUT(9),
    /** The respondent does not want to answer, or wants no further invitation. */
    REFUSED(9),
    /** Taken back by us. */
    REVOKED(9);

    private static final int END = 9;

    private final int rank;

    InvitationState(int rank) {
        this.rank = rank;
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return rank == END;
    }

    /** As the API and the events say it: {@code screened-out}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether this can follow the present state: forward only, whatever order the news come in. A bounce is overtaken by
     * any proof of the contrary, and by another try.
     */
    boolean mayBecome(InvitationState next) {
        if (isFinal() || next == SUPPRESSED) {
            return false;
        }
        return next.rank > rank || (this == BOUNCED && next == SENT);
    }
}
