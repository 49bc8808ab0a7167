// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.util.List;

/**
 * One question, asked in two ways that must give the same figures.
 *
 * @param name as the table shows it
 * @param metric path and query of the API
 * @param sql over the raw facts; its last column holds the figures, in the order of groups and periods
 */
record Question(String name, String metric, String sql) {

    private static final String YEARS = "from=2022-01-01&to=2024-01-01&grain=";
    private static final String IN_YEARS =
            " where o.ordered_at >= timestamp '2022-01-01' and o.ordered_at < timestamp '2024-01-01'";

    /** Who was there at both edges of periods, presence being a purchase in the 90 days before. */
    private static final String RETENTION = """
            with period as (%s),
            starting as (select distinct s, e, customer_id from period
                join orders o on o.ordered_at >= s - interval '90 days' and o.ordered_at < s),
            ending as (select distinct s, customer_id from period
                join orders o on o.ordered_at >= e - interval '90 days' and o.ordered_at < e)
            select starting.s, count(ending.customer_id) * 1.0 / count(*)
            from starting left join ending on ending.s = starting.s and ending.customer_id = starting.customer_id
            group by starting.s order by starting.s
            """;

    /** The same between two days, region by region. */
    private static final String RETENTION_BY_REGION = """
            with starting as (select distinct customer_id from orders where ordered_at >=
                timestamp '2022-09-03' - interval '90 days' and ordered_at < timestamp '2022-09-03'),
            ending as (select distinct customer_id from orders where ordered_at >=
                timestamp '2023-02-11' - interval '90 days' and ordered_at < timestamp '2023-02-11')
            select c.region, count(ending.customer_id) * 1.0 / count(*)
            from starting join customers c on c.id = starting.customer_id
                left join ending on ending.customer_id = starting.customer_id
            group by c.region order by c.region
            """;

    private static final String REVENUE_RETENTION = """
            with monthly as (select customer_id, date_trunc('month', ordered_at) as m, sum(amount) as amount
                from orders group by 1, 2)
            select b.m, coalesce(sum(n.amount), 0) * 1.0 / sum(b.amount)
            from monthly b left join monthly n on n.customer_id = b.customer_id and n.m = b.m + interval '1 month'
            where b.m >= timestamp '2022-01-01' and b.m < timestamp '2023-12-01' group by b.m order by b.m
            """;

    private static final String REPURCHASE = """
            select sum(case when n >= 2 then 1 else 0 end) * 1.0 / count(*) from
            (select count(*) as n from orders o where o.ordered_at >= timestamp '2022-03-03'
                and o.ordered_at < timestamp '2023-02-11' group by customer_id) buyers
            """;

    static final Question ACTIVE_BY_MONTH = new Question(
            "active customers by month",
            "active-customers/values?" + YEARS + "month",
            "select date_trunc('month', ordered_at), count(distinct customer_id) from orders o" + IN_YEARS
                    + " group by 1 order by 1");

    static final List<Question> ALL = List.of(
            new Question(
                    "revenue by month",
                    "revenue/values?" + YEARS + "month",
                    "select date_trunc('month', ordered_at), sum(amount) from orders o" + IN_YEARS
                            + " group by 1 order by 1"),
            new Question(
                    "revenue by month and region",
                    "revenue/values?" + YEARS + "month&groupBy=region",
                    "select c.region, date_trunc('month', ordered_at), sum(amount) from orders o"
                            + " join customers c on c.id = o.customer_id" + IN_YEARS
                            + " group by 1, 2 order by 1, 2"),
            ACTIVE_BY_MONTH,
            new Question(
                    "acquired customers by month",
                    "acquired-customers/values?" + YEARS + "month",
                    "select date_trunc('month', first), count(*) from (select min(ordered_at) as first from orders"
                            + " group by customer_id) f group by 1 order by 1"),
            new Question(
                    "retention by month",
                    "retention-rate/values?from=2022-06-01&to=2024-01-01&grain=month",
                    RETENTION.formatted("select m as s, m + interval '1 month' as e from generate_series("
                            + "timestamp '2022-06-01', timestamp '2023-12-01', interval '1 month') g(m)")),
            new Question(
                    "retention between two arbitrary days",
                    "retention-rate/values?from=2022-09-03&to=2023-02-11&grain=window",
                    RETENTION.formatted("select timestamp '2022-09-03' as s, timestamp '2023-02-11' as e")),
            new Question(
                    "retention between two arbitrary days by region",
                    "retention-rate/values?from=2022-09-03&to=2023-02-11&grain=window&groupBy=region",
                    RETENTION_BY_REGION),
            new Question(
                    "revenue retention by month",
                    "revenue-retention/values?from=2022-02-01&to=2024-01-01&grain=month",
                    REVENUE_RETENTION),
            new Question(
                    "repurchase between two arbitrary days",
                    "repurchase-rate/values?from=2022-03-03&to=2023-02-11&grain=window",
                    REPURCHASE));
}
