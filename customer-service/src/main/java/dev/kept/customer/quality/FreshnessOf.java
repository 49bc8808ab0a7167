// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

/** Kinds of facts that come from outside and grow old when nobody delivers them. */
enum FreshnessOf {
    ORDER("order", "customer_order", "ordered_at", "updated_at"),
    REFUND("refund", "refund", "refunded_at", "updated_at"),
    CAMPAIGN_TOUCH("campaign-touch", "campaign_touch", "touched_at", "updated_at"),
    INTERACTION("interaction", "interaction", "started_at", "updated_at"),
    COMPLAINT("complaint", "complaint", "opened_at", "updated_at"),
    /** By its first day, which is a local one; told as the first instant of that day in UTC. */
    SUBSCRIPTION("subscription", "subscription", "cast(started_on as timestamp) at time zone 'UTC'", "updated_at"),
    CONSENT("consent", "consent", "decided_at", "created_at"),
    SURVEY_ANSWER("survey-answer", "survey_answer", "answered_at", "answered_at");

    private final String kind;
    private final String sql;

    FreshnessOf(String kind, String table, String occurred, String recorded) {
        this.kind = kind;
        this.sql = "select count(*), max(" + occurred + "), max(" + recorded + ") from " + table
                + " where tenant = :tenant";
    }

    String kind() {
        return kind;
    }

    /** How many, when the newest happened, when one was recorded last. */
    String sql() {
        return sql;
    }
}
