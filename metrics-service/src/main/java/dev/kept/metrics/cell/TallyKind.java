// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.util.List;

/**
 * What is tallied beside orders, answers and presence. Each kind has parts that are counted apart, and may have
 * dimensions of its own beside those of the customer.
 */
public enum TallyKind {
    /**
     * Complaints by the day on which they were opened: {@code opened} (amount: compensation), {@code reopened} (at
     * least once), {@code answered}, {@code resolved}; of those with a target that is decided {@code answerTarget} and
     * {@code resolutionTarget}, and {@code answeredInTime} and {@code resolvedInTime} of them;
     * {@code rated} by the customer after the resolution (amount: the ratings on 0 to 100, in ten-thousandths) and
     * {@code satisfied} of them.
     */
    COMPLAINTS(Shape.DAYS, List.of("channel", "category", "severity", "team", "agent")),
    /**
     * Complaints by the day on which they were opened and the whole minutes of the clock until the first response
     * ({@code 30}); or, not answered yet, by the minute since 1970 in which they were opened ({@code open:28497210}).
     */
    FIRST_RESPONSES(Shape.DAYS, COMPLAINTS.dimensions),
    /** The same until the resolution that still holds. */
    RESOLUTIONS(Shape.DAYS, COMPLAINTS.dimensions),
    /**
     * Customers with a complaint opened in the calendar period ({@code complained}), and those of them who were neither
     * present at its start nor bought in it ({@code outside}). By the dimensions of the day of the last complaint.
     */
    COMPLAINANTS(Shape.PERIODS, List.of()),
    /** Money spent, spread evenly over the days that it was spent for: the part is the type, amounts only. */
    COSTS(Shape.DAYS, List.of("channel", "campaign")),
    /** First qualifying purchases ever by what is said to have brought the customer: {@code acquired}. */
    ACQUISITIONS(Shape.DAYS, COSTS.dimensions),
    /**
     * Prospects by the day on which they became one: {@code converted:12}, who bought for the first time that many days
     * later, or {@code open:19790}, by the day since 1970 on which the wait began.
     */
    PROSPECTS(Shape.DAYS, COSTS.dimensions),
    /** Referrals, for who referred: {@code made} and {@code converted}, each on its own day. */
    REFERRALS(Shape.DAYS, List.of()),
    /** Customers who referred somebody in the calendar period: {@code referred}. By the day of the last referral. */
    REFERRERS(Shape.PERIODS, List.of()),
    /** Contacts by day: {@code inbound} and {@code outbound}; of those that say so {@code firstContact} (resolved on the
     * first contact) and {@code laterContact}. */
    INTERACTIONS(Shape.DAYS, List.of("channel", "agent")),
    /** Customers with a contact in the calendar period: {@code contacted}. By the day of the last contact. */
    CONTACTED(Shape.PERIODS, List.of()),
    /**
     * Customers entitled by a subscription ({@code entitled}), and who pay for one ({@code paying}; amount: MRR in the
     * tenant's currency). What is paid in another is apart: {@code paying:USD}.
     */
    SUBSCRIBERS(Shape.LEVELS, List.of()),
    /**
     * Of the customers entitled at the start of a calendar period those not at its end ({@code lost}, by the dimensions
     * at the start); of those at its end and not at its start the ones first entitled in it ({@code new}) and the others
     * ({@code returned}), by the dimensions at the end. The lost also by the main reason that was recorded for it and its
     * cause.
     */
    SUBSCRIBER_CHANGES(Shape.PERIODS, List.of("reason", "cause")),
    /**
     * From the MRR at the start of a calendar period to that at its end, customer by customer: {@code expansion},
     * {@code contraction}, {@code lost}, {@code new}, {@code returned}. By the dimensions at the start. The part of what is in another currency
     * is apart: {@code lost:USD}.
     */
    MRR_CHANGES(Shape.PERIODS, List.of()),
    /** Terms by the day on which they were due, as {@code renewed}, {@code renewedLate} (in grace), {@code cancelled},
     * {@code lapsed} or {@code open} (grace is not over); amount: what the next term costs. */
    RENEWALS(Shape.DAYS, List.of("plan")),
    /** Customers by stage of their life cycle; the part is the stage. */
    STAGES(Shape.LEVELS, List.of()),
    /**
     * Invitations to surveys by the day on which they were sent (of those that never were: made): {@code invited}, how
     * far they came ({@code sent}, {@code delivered}, {@code opened}, {@code started}, {@code completed}; {@code partial}
     * where answers are stored and nothing more came) and how they ended ({@code suppressed}, {@code bounced},
     * {@code screenedOut}, {@code refused}, {@code revoked}).
     */
    INVITATIONS(Shape.DAYS, List.of("survey", "channel", "wave")),
    /** Items of feedback by day: the part is the sentiment; {@code rated} ones beside it (amount: the ratings on 0 to 100,
     * in ten-thousandths). */
    FEEDBACK(Shape.DAYS, List.of("source")),
    /** What feedback speaks of: an item counts once for each of its themes; the part is the sentiment. */
    THEMES(Shape.DAYS, List.of("theme", "source")),
    /**
     * Customers who spoke of a theme in the calendar period ({@code spoke}, by the day of the last time), and what they
     * did in it: present at its {@code start} and {@code lost} by its end, {@code bought}, and their {@code orders}
     * (amount: revenue), each by the dimensions with which the same is counted of everybody.
     */
    THEME_CUSTOMERS(Shape.PERIODS, List.of("theme")),
    /**
     * Inspections by day: {@code inspected} (amount: score on 0 to 100, in ten-thousandths), {@code squares} (amount: the
     * square of the score in hundredths); those with a score to be reached ({@code judged}), and {@code passed} of them.
     */
    INSPECTIONS(Shape.DAYS, List.of("team", "agent", "checklist", "inspector", "country", "region", "city", "branch")),
    /** Changes of stage by day; the part is {@code from>to}; amount: days spent in the stage before. */
    STAGE_CHANGES(Shape.DAYS, List.of()),
    /**
     * Customers whose stage at the end of a calendar period is not that at its start: {@code from>to}, with {@code none}
     * where there was no stage yet. By the dimensions at the start, as {@link #STAGES} there.
     */
    STAGE_MOVES(Shape.PERIODS, List.of()),
    /**
     * Stays in a stage by the day on which they began: {@code ended:12}, after that many days, or {@code open:19790}, by
     * the day since 1970 on which they began.
     */
    STAGE_STAYS(Shape.DAYS, List.of("stage")),
    /** Customers by segment; the part is the key of the segment. A customer can be in several. */
    SEGMENTS(Shape.LEVELS, List.of()),
    /** Entries into segments and exits from them by day: {@code entered>key} and {@code left>key}. */
    SEGMENT_CHANGES(Shape.DAYS, List.of()),
    /**
     * Customers present at the start of a calendar period and not at its end ({@code lost}), by the main reason that was
     * recorded for it and its cause ({@code voluntary}, {@code involuntary}). By the dimensions at the start.
     */
    LOSSES(Shape.PERIODS, List.of("reason", "cause")),
    /** Customers who are present and have never been lost: {@code neverLost}. */
    FIRST_SPELLS(Shape.LEVELS, List.of()),
    /**
     * Customers whose presence ended for the first time ever in a calendar period, at whose start they were present:
     * {@code lost}. By the dimensions at the start.
     */
    FIRST_LOSSES(Shape.PERIODS, List.of()),
    /**
     * Customers to whom an offer to come back was made in a calendar period ({@code contacted}; amount: what the offers
     * cost), who came back by one of them ({@code returned}), and of the others those with an offer that is open
     * ({@code open}). By the last offer and its day; {@code lapse}: for how long the customer had not bought then.
     */
    WIN_BACKS(Shape.PERIODS, List.of("kind", "lapse")),
    /** Customers present anew after a loss, by day; amount: days for which they were not present. */
    RETURNS(Shape.DAYS, List.of("lapse")),
    /**
     * Customers who did something in a calendar period, that is bought, sought contact or were seen ({@code engaged};
     * amount: on how many days), and how many of them on so many days: {@code days1}, {@code days2to3},
     * {@code days4to9}, {@code days10up}. By the last of the days.
     */
    ENGAGED(Shape.PERIODS, List.of()),
    /**
     * Customers by the days since they last bought, sought contact or were seen, from 1 at the end of that day: those for
     * whom they are at most 30 ({@code within30}; so on for {@link #TOUCH_LIMITS}), and all ({@code ever}).
     */
    LAST_TOUCHES(Shape.LEVELS, List.of()),
    /** Lines of orders by the day of the order: {@code sold}; amount: revenue. */
    SALES(Shape.DAYS, List.of("productLine", "category")),
    /** Orders by the product lines in them: {@code orders}. An order with two of them counts in both. */
    LINE_ORDERS(Shape.DAYS, List.of("productLine")),
    /**
     * Customers with a qualifying purchase of the product line in a month, quarter or year: {@code bought}. A customer
     * of two product lines counts in both. By the dimensions of the day of the last such purchase.
     */
    LINE_BUYERS(Shape.PERIODS, List.of("productLine")),
    /**
     * The revenue of a month, quarter or year, each amount once: {@code first} (the customer's first order ever),
     * {@code referral} (the same of customers whom a referral brought), {@code crossSell} (a category that no earlier order
     * had), {@code upSell} (what exceeds the customer's revenue of the same category in the period before, if there was
     * any), {@code repeat} (all else). Beside them, of what is not in a first order, {@code sameProduct} (an earlier order
     * had the product). The count is of customers by category. By the dimensions at the start of the period.
     */
    REVENUE_PARTS(Shape.PERIODS, SALES.dimensions),
    /**
     * Customers with a qualifying purchase in a month, quarter or year by the number of distinct categories, and of
     * products, that are known of those purchases: {@code categories:2}, {@code products:5}. By the dimensions of the day of
     * the last purchase.
     */
    BREADTH(Shape.PERIODS, List.of()),
    /** The same of all qualifying purchases ever, known at the start of each month. */
    LIFETIME_BREADTH(Shape.LEVELS, List.of()),
    /**
     * Customers with revenue in a month, quarter or year by the wide {@link ValueBand} it is in; amount: revenue.
     * By the dimensions at the start of the period.
     */
    PERIOD_VALUE(Shape.PERIODS, List.of()),
    /** The same by fine bands, of all customers together: no slice may cut it. */
    PERIOD_VALUE_OF_ALL(Shape.PERIODS, List.of()),
    /** As {@link #PERIOD_VALUE} of all revenue ever, known at the start of each month. */
    LIFETIME_VALUE(Shape.LEVELS, List.of()),
    /** As {@link #PERIOD_VALUE_OF_ALL} of all revenue ever, known at the start of each month. */
    LIFETIME_VALUE_OF_ALL(Shape.LEVELS, List.of()),
    /**
     * Gaps between consecutive days with a qualifying purchase that ended in a month, quarter or year: the part is the
     * number of days. By the dimensions of the day that ended it.
     */
    PURCHASE_GAPS(Shape.MONTHS, List.of()),
    /**
     * Of the customers who bought k - 1 months (quarters, years) earlier ({@code base3}) those who also bought in every one
     * since, this one included ({@code stayed3}), for k of {@link #PERSISTENCY_SPANS}. By the dimensions of their last
     * purchase in the first of the k.
     */
    PERSISTENCY(Shape.PERIODS, List.of()),
    /**
     * What the orders of a calendar period are worth at the rates of their own days, above ({@code gain}) or below
     * ({@code loss}) what they are at the rate of its start, customer by customer. By the dimensions at the start.
     */
    EXCHANGE_EFFECT(Shape.PERIODS, List.of()),
    /** {@code orders}, {@code refunds} and {@code costs} that are left out, since no rate of their day is known. */
    WITHOUT_RATE(Shape.DAYS, List.of());

    /** Days since the last touch. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    public static final List<Integer> TOUCH_LIMITS = List.of(30, 90, 180, 365);

    /** Over how many periods persistency is counted. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    public static final List<Integer> PERSISTENCY_SPANS = List.of(2, 3, 6, 12);

    /** How a kind is counted over a period. */
    public enum Shape {
        /** Sum over the days of the period. */
        DAYS,
        /** What stands at the start and at the end of the period. */
        LEVELS,
        /** Counted for each calendar period by itself; does not exist for other ranges. */
        PERIODS,
        /** Sum over the months of a longer calendar period; does not exist for other ranges. */
        MONTHS
    }

    private final Shape shape;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> dimensions;

    TallyKind(Shape shape, List<String> dimensions) {
        this.shape = shape;
        this.dimensions = dimensions;
    }

    public Shape shape() {
        return shape;
    }

    /** True if it is kept for all customers together only: no dimension of theirs cuts it. */
    public boolean ofAll() {
        return this == PERIOD_VALUE_OF_ALL || this == LIFETIME_VALUE_OF_ALL;
    }

    /** Names beside the customer's dimensions that a slice may use. */
    public List<String> dimensions() {
        return dimensions;
    }
}
