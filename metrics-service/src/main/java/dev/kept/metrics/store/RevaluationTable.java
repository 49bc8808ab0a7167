// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whose amounts are to be computed by other rates, currency by currency, and how far that has come. */
public final class RevaluationTable {

    /** Everybody, whatever the currency: the tenant's own is another now. */
    public static final String ALL = "*";

    private final TenantConnection connection;

    public RevaluationTable(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * Work under way.
     *
     * @param currency or {@link #ALL}
     * @param after customers up to this one are done
     */
    public record Work(String currency, String after) {}

    /** From the first customer on, also where it is under way. */
    public void start(Collection<String> currencies) {
        if (!currencies.isEmpty()) {
            connection.update(
                    "insert into revaluation (tenant, currency, after_customer) select ?, n.c, '' from"
                            + " unnest(?::text[]) as n (c) order by n.c"
                            + " on conflict (tenant, currency) do update set after_customer = ''",
                    (Object) currencies.toArray(String[]::new));
        }
    }

    /** Currencies other than the tenant's that somebody has amounts in. */
    public List<String> currencies() {
        return connection.list(
                "select distinct currency from foreign_customer where tenant = ?", row -> row.getString(1));
    }

    /** Whether there is anything to do. */
    public boolean underWay() {
        return connection
                .first("select 1 from revaluation where tenant = ? limit 1", row -> true)
                .orElse(false);
    }

    /** Some work, locked until the end of the transaction; empty if there is none, or if others are at it. */
    public Optional<Work> next() {
        return connection.first(
                "select currency, after_customer from revaluation where tenant = ? order by currency limit 1"
                        + " for update skip locked",
                row -> new Work(row.getString(1), row.getString(2)));
    }

    /** Ids of the customers that come next, ascending. */
    public List<String> customers(Work work, int limit) {
        return work.currency().equals(ALL)
                ? connection.list(
                        "select customer_id from customer_state where tenant = ? and customer_id > ?"
                                + " order by customer_id limit ?",
                        row -> row.getString(1),
                        work.after(),
                        limit)
                : connection.list(
                        "select customer_id from foreign_customer where tenant = ? and currency = ?"
                                + " and customer_id > ? order by customer_id limit ?",
                        row -> row.getString(1),
                        work.currency(),
                        work.after(),
                        limit);
    }

    /** Customers up to this one are done. */
    public void done(Work work, String upTo) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as upto, ?::text as currency) update revaluation r"
                        + " set after_customer = v.upto from v where r.tenant = v.tenant and r.currency = v.currency",
                upTo,
                work.currency());
    }

    /** Forgets all of it: everybody is computed anew. */
    public void clear() {
        connection.update("delete from revaluation where tenant = ?");
    }

    /** All are done. */
    public void finish(Work work) {
        connection.update("delete from revaluation where tenant = ? and currency = ?", work.currency());
    }
}
