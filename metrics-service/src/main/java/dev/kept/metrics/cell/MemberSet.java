// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import org.jspecify.annotations.Nullable;

/**
 * The sets of customers whose members can be listed; each is the count of the same name, with the same dimensions. A
 * respondent is in a slice by any one of the answers.
 */
public enum MemberSet {
    START,
    END,
    KEPT,
    LOST,
    NEW_AT_END,
    NEW_FIRST_EVER,
    ACQUIRED,
    ACQUIRED_LOST,
    RETURNED_LOST,
    /** At the end, not at the start, known before the period. */
    WON_BACK,
    ACTIVE,
    FRESH,
    RETAINED,
    /** Active, neither fresh nor retained. */
    RETURNED,
    /** Buyers of the previous period who are not buyers of this one. */
    LAPSED,
    PREVIOUS,
    REPEAT_ORDERS,
    REPEAT_DAYS,
    /** Customers (anonymous respondents are not customers) with a valid answer in the period. */
    RESPONDENTS,
    COMPLAINANTS(TallyKind.COMPLAINANTS, "complained"),
    /** Customers whose first purchase ever was in the period, by what is said to have brought them. */
    ATTRIBUTED(TallyKind.ACQUISITIONS, "acquired"),
    REFERRERS(TallyKind.REFERRERS, "referred"),
    CONTACTED(TallyKind.CONTACTED, "contacted"),
    THEME_SPEAKERS(TallyKind.THEME_CUSTOMERS, "spoke"),
    INVITED(TallyKind.INVITATIONS, "invited"),
    DELIVERED_TO(TallyKind.INVITATIONS, "delivered"),
    COMPLETED(TallyKind.INVITATIONS, "completed"),
    ENTITLED_AT_START(TallyKind.SUBSCRIBERS, "entitled", true),
    ENTITLED_AT_END(TallyKind.SUBSCRIBERS, "entitled"),
    PAYING_AT_START(TallyKind.SUBSCRIBERS, "paying", true),
    PAYING_AT_END(TallyKind.SUBSCRIBERS, "paying"),
    SUBSCRIBERS_LOST(TallyKind.SUBSCRIBER_CHANGES, "lost"),
    SUBSCRIBERS_NEW(TallyKind.SUBSCRIBER_CHANGES, "new"),
    SUBSCRIBERS_RETURNED(TallyKind.SUBSCRIBER_CHANGES, "returned"),
    MRR_EXPANDED(TallyKind.MRR_CHANGES, "expansion"),
    MRR_CONTRACTED(TallyKind.MRR_CHANGES, "contraction"),
    MRR_LOST(TallyKind.MRR_CHANGES, "lost"),
    MRR_NEW(TallyKind.MRR_CHANGES, "new"),
    MRR_RETURNED(TallyKind.MRR_CHANGES, "returned"),
    LOST_BY_REASON(TallyKind.LOSSES, "lost"),
    NEVER_LOST_AT_START(TallyKind.FIRST_SPELLS, "neverLost", true),
    FIRST_LOST(TallyKind.FIRST_LOSSES, "lost"),
    WIN_BACK_CONTACTED(TallyKind.WIN_BACKS, "contacted"),
    WIN_BACK_RETURNED(TallyKind.WIN_BACKS, "returned"),
    WIN_BACK_OPEN(TallyKind.WIN_BACKS, "open"),
    ENGAGED(TallyKind.ENGAGED, "engaged"),
    ENGAGED_ONE_DAY(TallyKind.ENGAGED, "days1"),
    ENGAGED_TO_3_DAYS(TallyKind.ENGAGED, "days2to3"),
    ENGAGED_TO_9_DAYS(TallyKind.ENGAGED, "days4to9"),
    ENGAGED_10_DAYS(TallyKind.ENGAGED, "days10up"),
    TOUCHED_TO_30_DAYS(TallyKind.LAST_TOUCHES, "within30"),
    TOUCHED_TO_90_DAYS(TallyKind.LAST_TOUCHES, "within90", "within30"),
    TOUCHED_TO_180_DAYS(TallyKind.LAST_TOUCHES, "within180", "within90"),
    TOUCHED_TO_365_DAYS(TallyKind.LAST_TOUCHES, "within365", "within180"),
    TOUCHED_BEFORE(TallyKind.LAST_TOUCHES, "ever", "within365"),
    LINE_BUYERS(TallyKind.LINE_BUYERS, "bought"),
    FIRST_REVENUE(TallyKind.REVENUE_PARTS, "first"),
    REFERRAL_REVENUE(TallyKind.REVENUE_PARTS, "referral"),
    CROSS_SOLD(TallyKind.REVENUE_PARTS, "crossSell"),
    UP_SOLD(TallyKind.REVENUE_PARTS, "upSell"),
    REPEATED(TallyKind.REVENUE_PARTS, "repeat"),
    SAME_PRODUCT(TallyKind.REVENUE_PARTS, "sameProduct"),
    BASE_2(TallyKind.PERSISTENCY, "base2"),
    STAYED_2(TallyKind.PERSISTENCY, "stayed2"),
    BASE_3(TallyKind.PERSISTENCY, "base3"),
    STAYED_3(TallyKind.PERSISTENCY, "stayed3"),
    BASE_6(TallyKind.PERSISTENCY, "base6"),
    STAYED_6(TallyKind.PERSISTENCY, "stayed6"),
    BASE_12(TallyKind.PERSISTENCY, "base12"),
    STAYED_12(TallyKind.PERSISTENCY, "stayed12");

    private final @Nullable TallyKind kind;
    private final String part;
    private final @Nullable String without;
    private final boolean atStart;

    MemberSet() {
        this(null, "", null, false);
    }

    MemberSet(TallyKind kind, String part) {
        this(kind, part, null, false);
    }

    MemberSet(TallyKind kind, String part, boolean atStart) {
        this(kind, part, null, atStart);
    }

    /** @param without a part that holds some of the other's customers, who are no members */
    MemberSet(TallyKind kind, String part, String without) {
        this(kind, part, without, false);
    }

    MemberSet(@Nullable TallyKind kind, String part, @Nullable String without, boolean atStart) {
        this.kind = kind;
        this.part = part;
        this.without = without;
        this.atStart = atStart;
    }

    /** Of which kind it is a part; null for the sets of presence, of buyers and of respondents. */
    public @Nullable TallyKind kind() {
        return kind;
    }

    /** Whether there is a member among these. */
    public boolean in(Tally tally) {
        long others = without == null ? 0 : tally.n(without);
        return (atStart ? tally.start(part) : tally.part(part)).n() > others;
    }
}
